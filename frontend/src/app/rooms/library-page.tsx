import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { ClipRow } from '../../features/clips/clip-row';
import type { ClipsSearch } from '../../features/clips/clips-search';
import { graphql } from '../../gql';
import { PageRows, type Page } from '../../ui/paged-list';

export const LibraryPageDocument = graphql(`
  query LibraryPage($search: String, $kind: ClipKind, $tag: String, $after: String) {
    clips(search: $search, kind: $kind, tag: $tag, first: 30, after: $after) {
      nodes {
        id
        ...ClipRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface LibraryPageProps extends Page {
  search: ClipsSearch;
  tags: readonly string[];
  onTag: (tag: string) => void;
  empty: ReactNode;
}

/** One page of the library. */
export function LibraryPage({ search, tags, onTag, empty, ...page }: LibraryPageProps) {
  const [{ data, error, fetching }, reload] = useQuery({
    query: LibraryPageDocument,
    variables: { ...search, after: page.after },
    requestPolicy: 'cache-and-network',
  });
  return (
    <PageRows
      {...page}
      list={data?.clips}
      error={error}
      fetching={fetching}
      onRetry={() => {
        reload({ requestPolicy: 'network-only' });
      }}
      rowHeight={84}
      empty={empty}
      row={(clip) => <ClipRow key={clip.id} clip={clip} tags={tags} onTag={onTag} />}
    />
  );
}
