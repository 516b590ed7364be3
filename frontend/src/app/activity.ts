import { useSyncExternalStore } from 'react';
import { useSubscription } from 'urql';
import type { LinkState } from '../api/live-link';
import { graphql } from '../gql';
import { useSession } from './session';

const ActivityDocument = graphql(`
  subscription Activity {
    activity {
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

/** Follows everything of the person's account; the cache carries it to every room. */
export function useActivity(): LinkState {
  const { link } = useSession();
  useSubscription({ query: ActivityDocument });
  return useSyncExternalStore(link.watch, link.state);
}
