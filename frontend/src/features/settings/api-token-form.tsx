import { Button, Group, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormAlert } from '../../ui/form-alert';
import { ApiTokenRights } from './api-token-rights';
import { useApiTokenForm } from './use-api-token-form';

const lives = [7, 30, 90, 365];

/** What a token is for, what it may do, from where, and for how long. */
export function ApiTokenForm({ onMade }: { onMade: (secret: string) => void }) {
  const { t } = useTranslation();
  const { form, submit, busy } = useApiTokenForm(onMade);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FormAlert message={form.errors.form} />
        <TextInput
          label={t('tokens.purpose')}
          placeholder={t('tokens.purposeExample')}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <ApiTokenRights form={form} />
        <TagsInput
          label={t('tokens.addresses')}
          description={t('tokens.addressesHint')}
          placeholder={form.values.addresses.length === 0 ? t('tokens.addressesExample') : ''}
          splitChars={[',', ' ', ';', '\n']}
          {...form.getInputProps('addresses')}
        />
        <Select
          label={t('tokens.validFor')}
          data={lives.map((count) => ({
            value: String(count),
            label: t('tokens.days', { count }),
          }))}
          {...form.getInputProps('expiresInDays')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t('tokens.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
