import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { knowsPasskeys } from '../../api/passkey-device';
import { FormAlert } from '../../ui/form-alert';
import { usePasskeySignIn } from './use-passkey-sign-in';

/** The way in without a password, where the browser knows it. */
export function PasskeyButton({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation();
  const { busy, mistake, signIn } = usePasskeySignIn(onSignedIn);
  if (!knowsPasskeys()) return null;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed" ta="center">
        {t('session.passkey.or')}
      </Text>
      <FormAlert message={mistake} />
      <Button size="md" variant="default" loading={busy} fullWidth onClick={() => void signIn()}>
        {t('session.passkey.signIn')}
      </Button>
    </Stack>
  );
}
