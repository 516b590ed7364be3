import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { RunRow } from '../../features/runs/run-row';
import { graphql } from '../../gql';
import type { RunFilter } from '../../gql/graphql';
import { Faces } from '../../ui/faces';
import { LoadMore } from '../../ui/load-more';

export const RunsPageDocument = graphql(`
  query RunsPage($filter: RunFilter, $after: String) {
    runs(filter: $filter, first: 20, after: $after) {
      nodes {
        id
        ...RunRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

interface RunsPageProps {
  filter: RunFilter;
  after: string | null;
  isLast: boolean;
  onMore: (after: string) => void;
  empty: ReactNode;
}

/** One page of runs. */
export function RunsPage({ filter, after, isLast, onMore, empty }: RunsPageProps) {
  const [{ data, error, fetching }, reload] = useQuery({
    query: RunsPageDocument,
    variables: { filter, after },
  });
  return (
    <Faces
      data={data}
      error={error}
      onRetry={() => {
        reload({ requestPolicy: 'network-only' });
      }}
      rowHeight={78}
      isEmpty={({ runs }) => after === null && runs.nodes.length === 0}
      empty={empty}
    >
      {({ runs }) => (
        <>
          {runs.nodes.map((run) => (
            <RunRow key={run.id} run={run} />
          ))}
          {isLast && runs.pageInfo.hasNextPage && (
            <LoadMore
              loading={fetching}
              onMore={() => {
                onMore(runs.pageInfo.endCursor ?? '');
              }}
            />
          )}
        </>
      )}
    </Faces>
  );
}
