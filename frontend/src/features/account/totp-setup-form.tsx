import { Anchor, Button, Center, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { QRCodeSVG } from 'qrcode.react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Copy } from '../../ui/copy';
import { FormAlert } from '../../ui/form-alert';
import { describeError } from '../../ui/problem';
import { errorsByField } from '../../ui/user-errors';
import type { TotpSetup, useTotpSetup } from './use-totp';

interface TotpSetupFormProps {
  setup: TotpSetup;
  onConfirm: ReturnType<typeof useTotpSetup>['confirm'];
}

/** What the app needs, and its first code. */
export function TotpSetupForm({ setup, onConfirm }: TotpSetupFormProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (code) => (code.trim() === '' ? t('session.codeMissing') : null) },
  });
  const submit = async ({ code }: { code: string }) => {
    setBusy(true);
    const { error, refused } = await onConfirm(code.trim());
    setBusy(false);
    if (error) form.setErrors({ form: describeError(error) });
    else form.setErrors(errorsByField(refused ?? [], ['code']));
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="md">
        <FormAlert message={form.errors.form} />
        <Text size="sm">{t('authenticator.secretText')}</Text>
        <Center>
          <QRCodeSVG
            value={setup.uri}
            title={t('authenticator.qr')}
            size={176}
            // white in the dark scheme too, as readers expect
            marginSize={4}
          />
        </Center>
        <Code
          block
          fz="md"
          aria-label={t('authenticator.secret')}
          role="region"
          style={{ whiteSpace: 'pre-wrap' }}
        >
          {inFours(setup.secret)}
        </Code>
        <Group justify="space-between">
          <Anchor href={setup.uri} size="sm" underline="always">
            {t('authenticator.openApp')}
          </Anchor>
          <Copy value={setup.secret} size="xs" />
        </Group>
        <TextInput
          label={t('authenticator.firstCode')}
          inputMode="numeric"
          autoComplete="one-time-code"
          {...form.getInputProps('code')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t('authenticator.switchOn')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A secret as people can type it. */
const inFours = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');
