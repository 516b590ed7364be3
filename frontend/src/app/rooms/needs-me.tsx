import { Card, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { ConnectionAttention } from '../../features/connections/connection-attention';
import { PublicationAttention } from '../../features/publications/publication-attention';
import { RunAttention } from '../../features/runs/run-attention';
import { SlotAttention } from '../../features/slots/slot-attention';
import { graphql } from '../../gql';
import type { NeedsMeQueryVariables } from '../../gql/graphql';
import { TextLink } from '../../ui/links';
import { whatWaits } from './what-waits';

const NeedsMeDocument = graphql(`
  query NeedsMe($states: [RunState!], $failed: PublicationFilter) {
    runs(filter: { states: $states }, first: 5) {
      totalCount
      nodes {
        id
        state
        ...RunAttention
      }
    }
    connections {
      id
      health
      ...ConnectionAttention
    }
    publications(filter: $failed, first: 5) {
      nodes {
        id
        state
        ...PublicationAttention
      }
    }
    slots(filter: { states: [EMPTY] }, first: 10) {
      nodes {
        id
        at
        pipelineId
        ...SlotAttention
      }
    }
    pipelines(first: 100) {
      nodes {
        id
        name
        waitingTopics
      }
    }
  }
`);

/** What went wrong longer ago than this is history. */
const days = 7;

function useVariables(): NeedsMeQueryVariables {
  return useMemo(() => {
    const from = new Date();
    from.setHours(0, 0, 0, 0);
    from.setDate(from.getDate() - days);
    return {
      states: ['FAILED', 'AWAITING_APPROVAL'],
      failed: { states: ['FAILED'], from: from.toISOString() },
    };
  }, []);
}

/** What waits for the person. It is known once the service has answered, or did not. */
export function useNeedsMe(): { known: boolean; waiting?: Waiting } {
  const variables = useVariables();
  const [{ data, error }] = useQuery({
    query: NeedsMeDocument,
    variables,
    requestPolicy: 'cache-and-network',
  });
  if (!data) return { known: error !== undefined };
  return { known: true, waiting: whatWaits(data, variables.failed?.from) };
}

type Waiting = ReturnType<typeof whatWaits>;

/** What waits for the person; nothing is shown when nothing does. */
export function NeedsMe({ waiting }: { waiting: Waiting }) {
  const { t } = useTranslation();
  const { runs, connections, publications, slots, more } = waiting;
  if (runs.length + connections.length + publications.length + slots.length === 0) return null;
  return (
    <section aria-label={t('frame.needsYou')}>
      <Title order={2} mb="xs">
        {t('frame.needsYou')}
      </Title>
      <Card padding={0} className="rows">
        {connections.map((connection) => (
          <ConnectionAttention key={connection.id} connection={connection} />
        ))}
        {runs.map((run) => (
          <RunAttention key={run.id} run={run} />
        ))}
        {publications.map((publication) => (
          <PublicationAttention key={publication.id} publication={publication} />
        ))}
        {slots.map(({ slot, pipeline }) => (
          <SlotAttention key={slot.id} slot={slot} pipeline={pipeline} />
        ))}
        {more > 0 && (
          <Text size="xs" px="md" py="xs">
            <TextLink to="/runs" search={{ show: 'waiting' }}>
              {t('home.moreRuns', { count: more })}
            </TextLink>
          </Text>
        )}
      </Card>
    </section>
  );
}
