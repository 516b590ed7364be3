import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { AccountSection } from '../../features/account/account-section';
import { DeletionSection } from '../../features/account/deletion-section';
import { PasskeysSection } from '../../features/account/passkeys-section';
import { PasswordSection } from '../../features/account/password-section';
import { SessionsSection } from '../../features/account/sessions-section';
import { TotpSection } from '../../features/account/totp-section';
import { AppearanceSection } from '../../features/settings/appearance-section';
import { graphql } from '../../gql';
import { Faces } from '../../ui/faces';
import { PagedList } from '../../ui/paged-list';
import { Section } from '../../ui/section';
import { useSession } from '../session';
import { useSignOut } from '../use-sign-out';
import { AuditPage } from './audit-page';
import { ExportsPart } from './exports-part';

export const SettingsAccountDocument = graphql(`
  query SettingsAccount {
    viewer {
      id
      email
      totpEnabled
      ...Account
      ...TotpSection
      ...DeletionSection
    }
    ...Passkeys
    ...Sessions
  }
`);

/** Who is signed in, where, what was done, and the way out. */
export function SettingsAccountRoom(): ReactNode {
  const { t } = useTranslation();
  const { leaving, signOut } = useSignOut();
  const leave = useLeave();
  const [{ data, error }, reload] = useQuery({
    query: SettingsAccountDocument,
    requestPolicy: 'cache-and-network',
  });
  return (
    <>
      <Faces
        data={data}
        error={error}
        onRetry={() => {
          reload({ requestPolicy: 'network-only' });
        }}
        rowHeight={160}
        rows={2}
      >
        {(found) =>
          found.viewer && (
            <>
              <AccountSection
                user={found.viewer}
                leaving={leaving}
                onSignOut={() => void signOut()}
              />
              <AppearanceSection />
              <PasswordSection email={found.viewer.email} />
              <TotpSection user={found.viewer} />
              <PasskeysSection query={found} withCode={found.viewer.totpEnabled} />
              <SessionsSection query={found} />
              <Section title={t('account.activity.title')} hint={t('account.activity.hint')}>
                <PagedList page={(page) => <AuditPage {...page} />} />
              </Section>
              <ExportsPart />
              <DeletionSection user={found.viewer} onGone={leave} />
            </>
          )
        }
      </Faces>
    </>
  );
}

/** Goes to the way in; there is no session to end any more. */
function useLeave(): () => void {
  const navigate = useNavigate();
  const { restart } = useSession();
  return () => {
    restart();
    void navigate({ to: '/sign-in', search: {} });
  };
}
