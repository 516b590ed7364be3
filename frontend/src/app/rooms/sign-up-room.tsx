import { useState, type ReactNode } from 'react';
import { useRouter, useSearch } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import { safeNext } from '../../features/session/credentials';
import { ConfirmationSent } from '../../features/session/confirmation-sent';
import { SignUpForm } from '../../features/session/sign-up-form';
import { TextLink } from '../../ui/links';
import { useSession } from '../session';
import { WelcomeFrame } from './welcome-frame';

/** A new account, which signs in at once or when its address is confirmed. */
export function SignUpRoom(): ReactNode {
  const { t } = useTranslation();
  const search = useSearch({ from: '/sign-up' });
  const router = useRouter();
  const { restart } = useSession();
  const [sentTo, setSentTo] = useState<string>();
  const enter = () => {
    restart();
    router.history.replace(safeNext(search.next));
  };
  return (
    <WelcomeFrame
      title={sentTo === undefined ? t('session.signUp') : t('session.sent.title')}
      foot={
        <Trans
          i18nKey="session.toSignIn"
          components={{ a: <TextLink underline="always" to="/sign-in" search={search} /> }}
        />
      }
    >
      {sentTo !== undefined && (
        <ConfirmationSent
          email={sentTo}
          onAgain={() => {
            setSentTo(undefined);
          }}
        />
      )}
      {sentTo === undefined && (
        <SignUpForm
          onSignedIn={enter}
          onSent={setSentTo}
          consent={
            <Trans
              i18nKey="session.consent"
              // In a tab of their own: what was typed stays.
              components={{
                terms: <TextLink to="/terms" target="_blank" inherit />,
                privacy: <TextLink to="/privacy" target="_blank" inherit />,
              }}
            />
          }
        />
      )}
    </WelcomeFrame>
  );
}
