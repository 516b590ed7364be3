import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Section } from '../../ui/section';
import { SessionRow } from './session-row';
import { useSessionRevokeOthers } from './use-session-revoke';

export const SessionsDocument = graphql(`
  fragment Sessions on Query {
    sessions {
      id
      isCurrent
      ...SessionRow
    }
  }
`);

/** The browsers that are signed in. */
export function SessionsSection({ query }: { query: FragmentType<typeof SessionsDocument> }) {
  const { t } = useTranslation();
  const { sessions } = unmask(SessionsDocument, query);
  const { busy, revokeOthers } = useSessionRevokeOthers();
  const others = sessions.some(({ isCurrent }) => !isCurrent);
  return (
    <Section
      title={t('account.sessions.title')}
      hint={t('account.sessions.hint')}
      action={
        others && (
          <Button size="xs" variant="default" loading={busy} onClick={() => void revokeOthers()}>
            {t('account.sessions.revokeOthers')}
          </Button>
        )
      }
    >
      <div className="rows">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </div>
    </Section>
  );
}
