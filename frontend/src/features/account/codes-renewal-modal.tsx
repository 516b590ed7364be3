import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormAlert } from '../../ui/form-alert';
import { describeError } from '../../ui/problem';
import { errorsByField } from '../../ui/user-errors';
import { CodesModal } from './codes-modal';
import { useCodesRenewal } from './use-totp';

interface CodesRenewalModalProps {
  opened: boolean;
  onClose: () => void;
}

/** Makes new recovery codes; the old ones are void then. */
export function CodesRenewalModal({ opened, onClose }: CodesRenewalModalProps) {
  const { t } = useTranslation();
  const { codes, renew, forget } = useCodesRenewal();
  return (
    <CodesModal
      opened={opened}
      onClose={onClose}
      title={t('authenticator.renew')}
      codes={codes}
      onGone={forget}
    >
      <RenewalForm onRenew={renew} />
    </CodesModal>
  );
}

function RenewalForm({ onRenew }: { onRenew: ReturnType<typeof useCodesRenewal>['renew'] }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const form = useForm({
    initialValues: { password: '', code: '' },
    validate: {
      password: (password) => (password === '' ? t('session.passwordMissing') : null),
      code: (code) => (code.trim() === '' ? t('session.codeMissing') : null),
    },
  });
  const submit = async ({ password, code }: { password: string; code: string }) => {
    setBusy(true);
    const { error, refused } = await onRenew(password, code.trim());
    setBusy(false);
    if (error) form.setErrors({ form: describeError(error) });
    else form.setErrors(errorsByField(refused ?? [], ['password', 'code']));
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="md">
        <FormAlert message={form.errors.form} />
        <Text size="sm">{t('authenticator.renewText')}</Text>
        <PasswordInput
          label={t('account.deletion.password')}
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps('password')}
        />
        <TextInput
          label={t('session.code')}
          description={t('session.codeHint')}
          autoComplete="one-time-code"
          {...form.getInputProps('code')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t('authenticator.renew')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
