import type { ReactNode } from 'react';
import { AccountSection } from '../../features/settings/account-section';
import { AppearanceSection } from '../../features/settings/appearance-section';
import { useSignOut } from '../use-sign-out';
import { useSignedIn } from '../viewer-context';

/** Who is signed in, and how the dashboard looks to them. */
export function SettingsAccountRoom(): ReactNode {
  const viewer = useSignedIn();
  const { leaving, signOut } = useSignOut();
  return (
    <>
      <AccountSection user={viewer} leaving={leaving} onSignOut={() => void signOut()} />
      <AppearanceSection />
    </>
  );
}
