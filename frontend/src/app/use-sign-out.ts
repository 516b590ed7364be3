import { useNavigate } from '@tanstack/react-router';
import { t } from 'i18next';
import { useMutation } from 'urql';
import { graphql } from '../gql';
import { reportOutcome } from '../ui/user-errors';
import { useSession } from './session';

const SessionEndDocument = graphql(`
  mutation SessionEnd {
    sessionEnd {
      ended
    }
  }
`);

/** Ends the session and leaves for the way in. */
export function useSignOut() {
  const navigate = useNavigate();
  const { restart } = useSession();
  const [{ fetching }, end] = useMutation(SessionEndDocument);
  const signOut = async () => {
    const { error } = await end({});
    if (!reportOutcome(t('session.notSignedOut'), error, [])) return;
    restart();
    await navigate({ to: '/sign-in', search: {} });
  };
  return { leaving: fetching, signOut };
}
