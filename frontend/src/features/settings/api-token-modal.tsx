import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SecretOnce } from '../../ui/secret-once';
import { ApiTokenForm } from './api-token-form';

/** Makes a token and shows it once. */
export function ApiTokenModal({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState<string>();
  const made = secret !== undefined;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={() => {
        setSecret(undefined);
      }}
      // A secret that was not copied is lost: it does not vanish by a slip of the hand.
      closeOnClickOutside={!made}
      closeOnEscape={!made}
      size="lg"
      title={t(made ? 'tokens.yours' : 'tokens.newTitle')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {made ? (
        <SecretOnce secret={secret} hint={t('tokens.once')} onDone={onClose} />
      ) : (
        <ApiTokenForm onMade={setSecret} />
      )}
    </Modal>
  );
}
