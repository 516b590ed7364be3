import { Card, Title } from '@mantine/core';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { ConnectionAttention } from '../../features/connections/connection-attention';
import { RunAttention } from '../../features/runs/run-attention';
import { graphql } from '../../gql';

const NeedsMeDocument = graphql(`
  query NeedsMe($states: [RunState!]) {
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
  }
`);

const variables = { states: ['FAILED', 'AWAITING_APPROVAL'] as ('FAILED' | 'AWAITING_APPROVAL')[] };

/** What waits for the person; nothing is shown when nothing does. */
export function NeedsMe() {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: NeedsMeDocument, variables });
  const runs = (data?.runs.nodes ?? []).filter(
    ({ state }) => state === 'FAILED' || state === 'AWAITING_APPROVAL',
  );
  const connections = (data?.connections ?? []).filter(
    ({ health }) => health === 'EXPIRED' || health === 'REVOKED',
  );
  if (runs.length + connections.length === 0) return null;
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
      </Card>
    </section>
  );
}
