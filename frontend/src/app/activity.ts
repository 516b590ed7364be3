import { useSyncExternalStore } from 'react';
import { useSubscription } from 'urql';
import type { LinkState } from '../api/live-link';
import { graphql } from '../gql';
import { useSession } from './session';
import { useSignedIn } from './viewer-context';

const ActivityDocument = graphql(`
  subscription Activity($since: DateTime!) {
    activity(since: $since) {
      kind
      run {
        id
        ...RunRow
        ...RunAttention
      }
      publication {
        id
        ...PublicationRow
      }
      connection {
        id
        ...ConnectionCard
      }
      export {
        id
        ...ExportRow
      }
    }
  }
`);

/**
 * Follows everything of the person's account from the first question on; the cache carries it to every room. It shows
 * nothing, and is nothing's parent: each event draws it again.
 */
export function Activity(): null {
  const { askedAt } = useSignedIn();
  useSubscription({ query: ActivityDocument, variables: { since: askedAt } });
  return null;
}

/** How the live link stands. */
export function useLinkState(): LinkState {
  const { link } = useSession();
  return useSyncExternalStore(link.watch, link.state);
}
