import type { ReactNode } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { safeNext } from '../../features/session/credentials';
import { SignInForm } from '../../features/session/sign-in-form';
import { TextLink } from '../../ui/links';
import { useSession } from '../session';
import { WelcomeFrame } from './welcome-frame';

/** The way in. */
export function SignInRoom(): ReactNode {
  const search = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const { restart } = useSession();
  const enter = () => {
    restart();
    void navigate({ to: safeNext(search.next), replace: true });
  };
  return (
    <WelcomeFrame
      title="Sign in"
      foot={
        <>
          New here?{' '}
          <TextLink to="/sign-up" search={search}>
            Create an account
          </TextLink>
        </>
      }
    >
      <SignInForm onSignedIn={enter} />
    </WelcomeFrame>
  );
}
