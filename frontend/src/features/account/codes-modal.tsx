import { Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecoveryCodes } from './recovery-codes';

interface CodesModalProps {
  opened: boolean;
  onClose: () => void;
  /** What leads to the codes, in words. */
  title: string;
  /** The codes, once there are any. */
  codes: readonly string[] | undefined;
  /** Called when nothing of it is seen any more. */
  onGone: () => void;
  children: ReactNode;
}

/** Ends in recovery codes, which are shown once: it stays until the person has them. */
export function CodesModal({ opened, onClose, title, codes, onGone, children }: CodesModalProps) {
  const { t } = useTranslation();
  const [kept, setKept] = useState(false);
  const mayClose = codes === undefined || kept;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={() => {
        onGone();
        setKept(false);
      }}
      // What was typed on the way is not lost by a slip of the hand either.
      closeOnClickOutside={false}
      closeOnEscape={mayClose}
      withCloseButton={mayClose}
      title={codes ? t('authenticator.codes') : title}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {codes ? (
        <RecoveryCodes codes={codes} kept={kept} onKept={setKept} onDone={onClose} />
      ) : (
        children
      )}
    </Modal>
  );
}
