import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { PurchaseRow } from '../../features/purchases/purchase-row';
import { graphql } from '../../gql';
import { PageRows, type Page } from '../../ui/paged-list';

export const PurchasesPageDocument = graphql(`
  query PurchasesPage($runId: ID, $after: String) {
    purchases(runId: $runId, first: 10, after: $after) {
      nodes {
        id
        ...PurchaseRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface PurchasesPageProps extends Page {
  runId?: string;
  withRun?: boolean;
  empty: ReactNode;
}

/** One page of what was bought, of one run or of all. */
export function PurchasesPage({ runId, withRun = false, empty, ...page }: PurchasesPageProps) {
  const [{ data, error, fetching }, reload] = useQuery({
    query: PurchasesPageDocument,
    variables: { runId: runId ?? null, after: page.after },
    requestPolicy: 'cache-and-network',
  });
  return (
    <PageRows
      {...page}
      list={data?.purchases}
      error={error}
      fetching={fetching}
      onRetry={() => {
        reload({ requestPolicy: 'network-only' });
      }}
      rowHeight={54}
      empty={empty}
      row={(purchase) => <PurchaseRow key={purchase.id} purchase={purchase} withRun={withRun} />}
    />
  );
}
