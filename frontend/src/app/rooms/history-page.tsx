import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { PublicationRow } from '../../features/publications/publication-row';
import { graphql } from '../../gql';
import type { PublicationFilter } from '../../gql/graphql';
import { PageRows, type Page } from '../../ui/paged-list';

export const HistoryPageDocument = graphql(`
  query HistoryPage($filter: PublicationFilter, $after: String) {
    publications(filter: $filter, first: 25, after: $after) {
      nodes {
        id
        ...PublicationRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

interface HistoryPageProps extends Page {
  filter: PublicationFilter;
  empty: ReactNode;
}

/** One page of the history. */
export function HistoryPage({ filter, empty, ...page }: HistoryPageProps) {
  const [{ data, error, fetching }, reload] = useQuery({
    query: HistoryPageDocument,
    variables: { filter, after: page.after },
  });
  return (
    <PageRows
      {...page}
      list={data?.publications}
      error={error}
      fetching={fetching}
      onRetry={() => {
        reload({ requestPolicy: 'network-only' });
      }}
      rowHeight={70}
      empty={empty}
      row={(publication) => <PublicationRow key={publication.id} publication={publication} />}
    />
  );
}
