import { t } from 'i18next';
import { useMutation } from 'urql';
import { graphql } from '../../gql';
import { notifyDone, reportOutcome } from '../../ui/user-errors';

const SessionRevokeDocument = graphql(`
  mutation SessionRevoke($id: ID!) {
    sessionRevoke(input: { id: $id }) {
      revokedId
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const SessionRevokeOthersDocument = graphql(`
  mutation SessionRevokeOthers {
    sessionRevokeOthers {
      revokedIds
    }
  }
`);

/** Signs one browser out. */
export function useSessionRevoke(id: string) {
  const [{ fetching }, mutate] = useMutation(SessionRevokeDocument);
  const revoke = async () => {
    const { data, error } = await mutate({ id });
    if (reportOutcome(t('account.sessions.notRevoked'), error, data?.sessionRevoke.userErrors))
      notifyDone(t('account.sessions.revoked', { count: 1 }));
  };
  return { busy: fetching, revoke };
}

/** Signs all browsers out but this one. */
export function useSessionRevokeOthers() {
  const [{ fetching }, mutate] = useMutation(SessionRevokeOthersDocument);
  const revokeOthers = async () => {
    const { data, error } = await mutate({});
    const count = data?.sessionRevokeOthers.revokedIds.length ?? 0;
    if (reportOutcome(t('account.sessions.notRevoked'), error, []))
      notifyDone(t('account.sessions.revoked', { count }));
  };
  return { busy: fetching, revokeOthers };
}
