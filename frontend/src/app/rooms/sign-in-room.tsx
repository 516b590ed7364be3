import type { ReactNode } from 'react';
import { Text } from '@mantine/core';
import { useRouter, useSearch } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import { safeNext } from '../../features/session/credentials';
import { PasskeyButton } from '../../features/session/passkey-button';
import { SignInForm } from '../../features/session/sign-in-form';
import { TextLink } from '../../ui/links';
import { useSession } from '../session';
import { WelcomeFrame } from './welcome-frame';

/** The way in. */
export function SignInRoom(): ReactNode {
  const { t } = useTranslation();
  const search = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const { restart } = useSession();
  const enter = () => {
    restart();
    router.history.replace(safeNext(search.next));
  };
  return (
    <WelcomeFrame
      title={t('session.signIn')}
      foot={
        <Trans
          i18nKey="session.toSignUp"
          components={{ a: <TextLink underline="always" to="/sign-up" search={search} /> }}
        />
      }
    >
      {search.next !== undefined && (
        <Text size="sm" c="dimmed">
          {t('session.goOn')}
        </Text>
      )}
      <SignInForm
        onSignedIn={enter}
        forgot={
          <TextLink to="/reset-password" search={{}} size="sm" ta="center">
            {t('session.forgot')}
          </TextLink>
        }
      />
      <PasskeyButton onSignedIn={enter} />
    </WelcomeFrame>
  );
}
