import { useTranslation } from 'react-i18next';
import { CodesModal } from './codes-modal';
import { PasswordForm } from './password-form';
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
      <PasswordForm
        text={t('authenticator.renewText')}
        action={t('authenticator.renew')}
        withCode
        onSubmit={renew}
      />
    </CodesModal>
  );
}
