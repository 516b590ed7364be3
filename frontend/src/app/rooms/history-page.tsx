import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { PublicationRow } from '../../features/publications/publication-row';
import { graphql } from '../../gql';
import type { PublicationFilter } from '../../gql/graphql';
import { Faces } from '../../ui/faces';
import { LoadMore } from '../../ui/load-more';

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

interface HistoryPageProps {
  filter: PublicationFilter;
  after: string | null;
  isLast: boolean;
  onMore: (after: string) => void;
  empty: ReactNode;
}

/** One page of the history. */
export function HistoryPage({ filter, after, isLast, onMore, empty }: HistoryPageProps) {
  const [{ data, error, fetching }, reload] = useQuery({
    query: HistoryPageDocument,
    variables: { filter, after },
  });
  return (
    <Faces
      data={data}
      error={error}
      onRetry={() => {
        reload({ requestPolicy: 'network-only' });
      }}
      rowHeight={70}
      isEmpty={({ publications }) => after === null && publications.nodes.length === 0}
      empty={empty}
    >
      {({ publications }) => (
        <>
          {publications.nodes.map((publication) => (
            <PublicationRow key={publication.id} publication={publication} />
          ))}
          {isLast && publications.pageInfo.hasNextPage && (
            <LoadMore
              loading={fetching}
              onMore={() => {
                onMore(publications.pageInfo.endCursor ?? '');
              }}
            />
          )}
        </>
      )}
    </Faces>
  );
}
