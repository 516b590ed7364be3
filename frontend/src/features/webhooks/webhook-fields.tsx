import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormAlert } from '../../ui/form-alert';
import { EventPicker, type EventKinds } from './event-picker';
import { wishOf, type WebhookFormApi, type WebhookWish } from './use-webhook-form';

interface WebhookFieldsProps {
  form: WebhookFormApi;
  kinds: EventKinds;
  busy: boolean;
  action: string;
  onSubmit: (wish: WebhookWish) => void;
}

/** The form of a new webhook and of one that is changed. */
export function WebhookFields({ form, kinds, busy, action, onSubmit }: WebhookFieldsProps) {
  const { t } = useTranslation();
  return (
    <form
      onSubmit={form.onSubmit((values) => {
        onSubmit(wishOf(values));
      })}
      noValidate
    >
      <Stack gap="md">
        <FormAlert message={form.errors.form} />
        <TextInput
          label={t('webhooks.form.url')}
          description={t('webhooks.form.urlHint')}
          placeholder="https://example.org/hook"
          type="url"
          inputMode="url"
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('url')}
        />
        <EventPicker form={form} kinds={kinds} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={!form.isDirty()}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
