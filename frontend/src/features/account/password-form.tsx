import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormAlert } from '../../ui/form-alert';
import { describeError } from '../../ui/problem';
import { errorsByField, type Outcome } from '../../ui/user-errors';

interface PasswordFormProps {
  /** Why the password is asked for. */
  text: string;
  action: string;
  color?: string;
  /** Whether a code of the authenticator app is asked for too. */
  withCode?: boolean;
  onSubmit: (password: string, code: string) => Promise<Outcome>;
}

/** Asks for the password once more; what is refused stands beside it. */
export function PasswordForm({ text, action, color, withCode, onSubmit }: PasswordFormProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const form = useForm({
    initialValues: { password: '', code: '' },
    validate: {
      password: (value) => (value === '' ? t('session.passwordMissing') : null),
      code: (value) => (withCode && value.trim() === '' ? t('session.codeMissing') : null),
    },
  });
  const submit = async ({ password, code }: typeof form.values) => {
    setBusy(true);
    const { error, refused } = await onSubmit(password, code.trim());
    setBusy(false);
    if (error) form.setErrors({ form: describeError(error) });
    else
      form.setErrors(errorsByField(refused ?? [], withCode ? ['password', 'code'] : ['password']));
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="md">
        <FormAlert message={form.errors.form} />
        <Text size="sm">{text}</Text>
        <PasswordInput
          label={t('account.deletion.password')}
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps('password')}
        />
        {withCode && (
          <TextInput
            label={t('session.code')}
            description={t('session.codeHint')}
            autoComplete="one-time-code"
            {...form.getInputProps('code')}
          />
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={busy} {...(color === undefined ? {} : { color })}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
