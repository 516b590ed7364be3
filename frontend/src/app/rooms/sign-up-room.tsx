import type { ReactNode } from 'react';
import { useRouter, useSearch } from '@tanstack/react-router';
import { safeNext } from '../../features/session/credentials';
import { SignUpForm } from '../../features/session/sign-up-form';
import { TextLink } from '../../ui/links';
import { useSession } from '../session';
import { WelcomeFrame } from './welcome-frame';

/** A new account, which signs in at once. */
export function SignUpRoom(): ReactNode {
  const search = useSearch({ from: '/sign-up' });
  const router = useRouter();
  const { restart } = useSession();
  const enter = () => {
    restart();
    router.history.replace(safeNext(search.next));
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
