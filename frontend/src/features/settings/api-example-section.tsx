import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApiUrl } from '../../api/config-context';
import { CodeExample } from '../../ui/code-example';
import { Section } from '../../ui/section';
import { apiExamples } from './api-examples';

/** A first call of the API, with the address of this installation. */
export function ApiExampleSection() {
  const { t } = useTranslation();
  const endpoint = useApiUrl()('/graphql');
  return (
    <Section
      title={t('settings.api.title')}
      hint={t('settings.api.hint')}
      action={
        <Button
          component="a"
          href={endpoint}
          size="xs"
          variant="default"
          leftSection={<IconExternalLink size={14} aria-hidden />}
        >
          {t('settings.api.explorer')}
        </Button>
      }
    >
      <CodeExample label={t('settings.api.example')} examples={apiExamples(endpoint)} />
    </Section>
  );
}
