import { Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { VerifyForm } from '../../features/session/verify-form';
import { FormAlert } from '../../ui/form-alert';
import { ButtonLink, TextLink } from '../../ui/links';
import { WelcomeFrame } from './welcome-frame';

/** Where the link of the mail leads that confirms an address. */
export function VerifyEmailRoom(): ReactNode {
  const { t } = useTranslation();
  const { token } = useSearch({ from: '/verify-email' });
  const another = (
    <Trans
      i18nKey="addresses.another"
      components={{
        settings: <TextLink to="/settings" inherit />,
        signUp: <TextLink to="/sign-up" search={{}} inherit />,
      }}
    />
  );
  return (
    <WelcomeFrame
      title={t('addresses.title')}
      foot={
        <Trans
          i18nKey="passwords.toSignIn"
          components={{ a: <TextLink underline="always" to="/sign-in" search={{}} /> }}
        />
      }
    >
      {token === undefined ? (
        <>
          <FormAlert message={t('addresses.incomplete')} />
          <Text size="sm">{another}</Text>
        </>
      ) : (
        <VerifyForm
          token={token}
          another={another}
          onward={
            <ButtonLink to="/" size="md" fullWidth>
              {t('addresses.onward')}
            </ButtonLink>
          }
        />
      )}
    </WelcomeFrame>
  );
}
