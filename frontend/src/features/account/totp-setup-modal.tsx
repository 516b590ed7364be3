import { useTranslation } from 'react-i18next';
import { CodesModal } from './codes-modal';
import { PasswordForm } from './password-form';
import { TotpSetupForm } from './totp-setup-form';
import { useTotpSetup } from './use-totp';

interface TotpSetupModalProps {
  opened: boolean;
  onClose: () => void;
}

/** Sets up an authenticator app. */
export function TotpSetupModal({ opened, onClose }: TotpSetupModalProps) {
  const { t } = useTranslation();
  const { setup, codes, begin, confirm, forget } = useTotpSetup();
  return (
    <CodesModal
      opened={opened}
      onClose={onClose}
      title={t('authenticator.setUp')}
      codes={codes}
      onGone={forget}
    >
      {setup ? (
        <TotpSetupForm setup={setup} onConfirm={confirm} />
      ) : (
        <PasswordForm
          text={t('authenticator.ask')}
          action={t('authenticator.goOn')}
          onSubmit={begin}
        />
      )}
    </CodesModal>
  );
}
