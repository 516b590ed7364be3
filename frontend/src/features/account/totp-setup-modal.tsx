import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordForm } from './password-form';
import { RecoveryCodes } from './recovery-codes';
import { TotpSetupForm } from './totp-setup-form';
import { useTotpSetup } from './use-totp';

interface TotpSetupModalProps {
  opened: boolean;
  onClose: () => void;
}

/** Sets up an authenticator app. The codes at its end are shown once: it stays until the person has them. */
export function TotpSetupModal({ opened, onClose }: TotpSetupModalProps) {
  const { t } = useTranslation();
  const { setup, codes, begin, confirm, forget } = useTotpSetup();
  const [kept, setKept] = useState(false);
  const mayClose = codes === undefined || kept;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={() => {
        forget();
        setKept(false);
      }}
      // What was typed on the way is not lost by a slip of the hand either.
      closeOnClickOutside={false}
      closeOnEscape={mayClose}
      withCloseButton={mayClose}
      title={t(codes ? 'authenticator.codes' : 'authenticator.setUp')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {codes ? (
        <RecoveryCodes codes={codes} kept={kept} onKept={setKept} onDone={onClose} />
      ) : setup ? (
        <TotpSetupForm setup={setup} onConfirm={confirm} />
      ) : (
        <PasswordForm
          text={t('authenticator.ask')}
          action={t('authenticator.goOn')}
          onSubmit={begin}
        />
      )}
    </Modal>
  );
}
