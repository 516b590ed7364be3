import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CodeExample } from '../../ui/code-example';
import { Section } from '../../ui/section';
import { verifyExamples } from './verify-examples';

const promises = ['once', 'order', 'answer', 'end'] as const;

/** How a receiver knows that it is us, and what it can rely on. */
export function VerifySection() {
  const { t } = useTranslation();
  return (
    <Section title={t('webhooks.verify.title')} hint={t('webhooks.verify.hint')}>
      <CodeExample label={t('webhooks.verify.example')} examples={verifyExamples} />
      <List size="sm" spacing={6} mt="md">
        {promises.map((promise) => (
          <List.Item key={promise}>{t(`webhooks.verify.${promise}`)}</List.Item>
        ))}
      </List>
    </Section>
  );
}
