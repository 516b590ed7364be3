import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../ui/user-errors';
import { browserName } from './browser-name';
import { PasskeyNameForm } from './passkey-name-form';
import { PasswordForm } from './password-form';
import { usePasskeyAdding } from './use-passkeys';

interface PasskeyAddingProps {
  opened: boolean;
  onClose: () => void;
  /** Whether a code of the authenticator app is asked for too. */
  withCode: boolean;
}

/** Adds a passkey: who asks, then what to call it, then the device. */
export function PasskeyAdding({ opened, onClose, withCode }: PasskeyAddingProps) {
  const { t } = useTranslation();
  const { begun, begin, register, forget } = usePasskeyAdding(() => {
    onClose();
    notifyDone(t('passkeys.added'));
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={forget}
      // what was typed is not lost by a slip of the hand
      closeOnClickOutside={false}
      title={t('passkeys.add')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {begun ? (
        <PasskeyNameForm
          text={t('passkeys.device')}
          action={t('passkeys.create')}
          name={browserName(navigator.userAgent)}
          onSubmit={register}
        />
      ) : (
        <PasswordForm
          text={t('passkeys.ask')}
          action={t('passkeys.goOn')}
          withCode={withCode}
          onSubmit={begin}
        />
      )}
    </Modal>
  );
}
