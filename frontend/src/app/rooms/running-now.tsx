import { Card, Group, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { RunRow } from '../../features/runs/run-row';
import { activeStates, isActive } from '../../features/runs/run-state';
import { graphql } from '../../gql';
import { Faces } from '../../ui/faces';
import { TextLink } from '../../ui/links';

const RunningNowDocument = graphql(`
  query RunningNow($states: [RunState!]) {
    runs(filter: { states: $states }, first: 6) {
      totalCount
      nodes {
        id
        state
        ...RunRow
      }
    }
  }
`);

const variables = { states: activeStates };

/** What is being made or published at this moment; it moves by itself. */
export function RunningNow() {
  const { t } = useTranslation();
  const [{ data, error }, reload] = useQuery({
    query: RunningNowDocument,
    variables,
    requestPolicy: 'cache-and-network',
  });
  return (
    <section aria-label={t('home.running.title')}>
      <Group justify="space-between" mb="xs">
        <Title order={2}>{t('home.running.title')}</Title>
        {data && data.runs.totalCount > data.runs.nodes.length && (
          <TextLink to="/runs" search={{ show: 'active' }} size="sm">
            {t('home.running.all', { count: data.runs.totalCount })}
          </TextLink>
        )}
      </Group>
      <Card padding={0} className="rows">
        <Faces
          data={data?.runs.nodes.filter(({ state }) => isActive(state))}
          error={error}
          onRetry={() => {
            reload({ requestPolicy: 'network-only' });
          }}
          rows={1}
          rowHeight={78}
          isEmpty={(runs) => runs.length === 0}
          empty={
            <Text size="sm" c="dimmed" p="md">
              {t('home.running.nothing')}
            </Text>
          }
        >
          {(runs) => runs.map((run) => <RunRow key={run.id} run={run} />)}
        </Faces>
      </Card>
    </section>
  );
}
