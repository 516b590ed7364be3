import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { RunRow } from '../../features/runs/run-row';
import { graphql } from '../../gql';
import type { RunFilter } from '../../gql/graphql';
import { PageRows, type Page } from '../../ui/paged-list';

export const RunsPageDocument = graphql(`
  query RunsPage($filter: RunFilter, $after: String) {
    runs(filter: $filter, first: 50, after: $after) {
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

interface RunsPageProps extends Page {
  filter: RunFilter;
  empty: ReactNode;
}

/** One page of runs. */
export function RunsPage({ filter, empty, ...page }: RunsPageProps) {
  const [{ data, error, fetching }, reload] = useQuery({
    query: RunsPageDocument,
    variables: { filter, after: page.after },
  });
  return (
    <PageRows
      {...page}
      list={data?.runs}
      error={error}
      fetching={fetching}
      onRetry={() => {
        reload({ requestPolicy: 'network-only' });
      }}
      rowHeight={78}
      empty={empty}
      row={(run) => <RunRow key={run.id} run={run} />}
    />
  );
}
