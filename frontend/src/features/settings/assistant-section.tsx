import { List, Text } from '@mantine/core';
import { Trans, useTranslation } from 'react-i18next';
import { Code } from '@mantine/core';
import { useApiUrl } from '../../api/config-context';
import { CodeExample } from '../../ui/code-example';
import { Section } from '../../ui/section';
import { assistantExample } from './api-examples';

/** How an assistant is let in. */
export function AssistantSection() {
  const { t } = useTranslation();
  const endpoint = useApiUrl()('/mcp');
  return (
    <Section title={t('settings.assistant.title')} hint={t('settings.assistant.hint')}>
      <CodeExample label={t('settings.assistant.example')} examples={assistantExample(endpoint)} />
      <Text size="sm" mt="md" mb={6}>
        {t('settings.assistant.can')}
      </Text>
      <List size="sm" spacing={4}>
        {(['READ', 'WRITE'] as const).map((scope) => (
          <List.Item key={scope}>
            <Trans i18nKey={`settings.assistant.tools.${scope}`} components={{ code: <Code /> }} />
          </List.Item>
        ))}
      </List>
      <Text size="xs" c="dimmed" mt="sm">
        {t('settings.assistant.revoke')}
      </Text>
    </Section>
  );
}
