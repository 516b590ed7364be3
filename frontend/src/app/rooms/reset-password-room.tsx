import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { ResetForm } from '../../features/session/reset-form';
import { ResetRequestForm } from '../../features/session/reset-request-form';
import { TextLink } from '../../ui/links';
import { notifyDone } from '../../ui/user-errors';
import { useSession } from '../session';
import { WelcomeFrame } from './welcome-frame';

/** The way back in for those who have lost their password: by mail first, then by the link of the mail. */
export function ResetPasswordRoom(): ReactNode {
  const { t } = useTranslation();
  const { token } = useSearch({ from: '/reset-password' });
  const leave = useLeave();
  return (
    <WelcomeFrame
      title={token === undefined ? t('passwords.forgot') : t('passwords.reset')}
      foot={
        <Trans
          i18nKey="passwords.toSignIn"
          components={{ a: <TextLink underline="always" to="/sign-in" search={{}} /> }}
        />
      }
    >
      {token === undefined ? (
        <ResetRequestForm />
      ) : (
        <ResetForm
          token={token}
          onDone={leave}
          another={
            <TextLink to="/reset-password" search={{}} inherit>
              {t('passwords.another')}
            </TextLink>
          }
        />
      )}
    </WelcomeFrame>
  );
}

/** Every session has ended, this browser's as well. */
function useLeave(): () => void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { restart } = useSession();
  return () => {
    restart();
    void navigate({ to: '/sign-in', search: {} });
    notifyDone(t('passwords.done'));
  };
}
