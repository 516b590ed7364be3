import { useLocalStorage } from '@mantine/hooks';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../gql';
import { useSignedIn } from '../viewer-context';
import { progressOf, type Progress, type Remembered } from './first-steps-progress';

const FirstStepsDocument = graphql(`
  query FirstSteps($made: [RunState!]) {
    service {
      platforms {
        platform
        available
      }
    }
    connections {
      id
      health
    }
    pipelines(first: 1) {
      totalCount
      nodes {
        id
      }
    }
    latest: runs(first: 1) {
      nodes {
        id
        state
      }
    }
    made: runs(filter: { states: $made }, first: 1) {
      nodes {
        id
        state
      }
    }
    publications(filter: { states: [PUBLISHED] }, first: 1) {
      nodes {
        id
        run {
          id
        }
      }
    }
  }
`);

const variables = { made: ['AWAITING_APPROVAL', 'READY', 'DONE'] as ('READY' | 'DONE')[] };
const nothing: Remembered = {};

export interface FirstSteps extends Progress {
  /** Whether there is any platform to connect to. */
  connectable: boolean;
  skip: () => void;
  dismiss: () => void;
}

/**
 * The way to the first video; nothing once it was walked or closed. Who has published before never sees it.
 * It is known once the service has answered, or did not.
 */
export function useFirstSteps(): { known: boolean; guide?: FirstSteps } {
  const { id } = useSignedIn();
  const [kept, keep] = useLocalStorage({
    key: `first-steps-${id}`,
    defaultValue: nothing,
    getInitialValueInEffect: false,
  });
  const [{ data, error }] = useQuery({
    query: FirstStepsDocument,
    variables,
    requestPolicy: 'cache-and-network',
    pause: kept.dismissed === true,
  });
  const progress = data && progressOf(data, kept);
  const begins = progress?.finished === false && kept.begun !== true;
  useEffect(() => {
    if (begins) keep((before) => ({ ...before, begun: true }));
  }, [begins, keep]);
  const shown = kept.dismissed !== true && (progress?.finished === false || kept.begun === true);
  const known = kept.dismissed === true || data !== undefined || error !== undefined;
  if (!progress || !shown) return { known };
  const guide = {
    ...progress,
    connectable: data.service.platforms.some(({ available }) => available),
    skip: () => {
      keep({ ...kept, skipped: true });
    },
    dismiss: () => {
      keep({ ...kept, dismissed: true });
    },
  };
  return { known, guide };
}
