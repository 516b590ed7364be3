import { useEffect, useState } from 'react';
import { useClient, type CombinedError, type OperationResult, type TypedDocumentNode } from 'urql';
import { pipe, subscribe, type Source } from 'wonka';

interface List<Node> {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface Wanted<Data, Variables, Node> {
  query: TypedDocumentNode<Data, Variables & { after: string | null }>;
  variables: Variables;
  /** Where the list is in the answer. */
  list: (data: Data) => List<Node>;
  /** Whether the pages after this one are of no interest. */
  enough?: (nodes: readonly Node[]) => boolean;
}

interface Every<Node> {
  /** What is there so far; undefined until the first page is. */
  nodes: readonly Node[] | undefined;
  error: CombinedError | undefined;
  retry: () => void;
}

const mostPages = 20;
const never = () => false;

/** A list that is shown as a whole: its pages are asked for one after the other, and each stays up to date. */
export function useEveryPage<Data, Variables extends object, Node>(
  wanted: Wanted<Data, Variables, Node>,
): Every<Node> {
  const client = useClient();
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify([wanted.variables, attempt]);
  const [found, setFound] = useState<Found<Data>>({ key, pages: [] });
  const { query, list, enough = never } = wanted;
  useEffect(() => {
    const [variables] = JSON.parse(key) as [Variables];
    return followPages<OperationResult<Data>>({
      ask: (after) => client.query<Data>(query, { ...variables, after }, policy(attempt)),
      next: ({ data }, place) => (data && place + 1 < mostPages ? endOf(list(data), enough) : null),
      tell: (pages) => {
        setFound({ key, pages });
      },
    });
  }, [client, key, attempt, query, list, enough]);
  const pages = found.key === key ? found.pages : [];
  return {
    nodes: pages[0]?.data ? pages.flatMap(({ data }) => (data ? list(data).nodes : [])) : undefined,
    error: pages.find(({ error }) => error)?.error,
    retry: () => {
      setAttempt(attempt + 1);
    },
  };
}

interface Found<Data> {
  key: string;
  pages: readonly OperationResult<Data>[];
}

const policy = (attempt: number) => (attempt > 0 ? { requestPolicy: 'network-only' as const } : {});

function endOf<Node>(
  { nodes, pageInfo }: List<Node>,
  enough: (nodes: readonly Node[]) => boolean,
): string | null {
  return pageInfo.hasNextPage && !enough(nodes) ? pageInfo.endCursor : null;
}

interface Following<Page> {
  ask: (after: string | null) => Source<Page>;
  /** After which cursor the next page begins; null when this one is the last of interest. */
  next: (page: Page, place: number) => string | null;
  tell: (pages: readonly Page[]) => void;
}

/** Follows page after page, and begins anew behind one that ends elsewhere than before. Answers with the way to stop. */
function followPages<Page>({ ask, next, tell }: Following<Page>): () => void {
  let pages: readonly Page[] = [];
  const stops: (() => void)[] = [];
  const cut = (place: number) => {
    for (const stop of stops.splice(place)) stop();
    pages = pages.slice(0, place);
  };
  const follow = (after: string | null, place: number) => {
    let known: string | null = null;
    const following = pipe(
      ask(after),
      subscribe((page) => {
        pages = [...pages.slice(0, place), page, ...pages.slice(place + 1)];
        const end = next(page, place);
        if (end !== known) {
          cut(place + 1);
          known = end;
          if (end !== null) follow(end, place + 1);
        }
        tell(pages);
      }),
    );
    stops[place] = () => {
      following.unsubscribe();
    };
  };
  follow(null, 0);
  return () => {
    cut(0);
  };
}
