import type { ReactNode } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { safeNext } from '../../features/session/credentials';
import { SignUpForm } from '../../features/session/sign-up-form';
import { TextLink } from '../../ui/links';
import { useSession } from '../session';
import { WelcomeFrame } from './welcome-frame';

/** A new account, which signs in at once. */
export function SignUpRoom(): ReactNode {
  const search = useSearch({ from: '/sign-up' });
  const navigate = useNavigate();
  const { restart } = useSession();
  const enter = () => {
    restart();
    void navigate({ to: safeNext(search.next), replace: true });
  };
  return (
    <WelcomeFrame
      title="Create an account"
      foot={
        <>
          Have one already?{' '}
          <TextLink to="/sign-in" search={search}>
            Sign in
          </TextLink>
        </>
      }
    >
      <SignUpForm onSignedIn={enter} />
    </WelcomeFrame>
  );
}
