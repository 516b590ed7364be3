import { useIntersection } from '@mantine/hooks';
import { Fragment, memo, useCallback, useState, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Faces } from './faces';
import { LoadMore } from './load-more';

/** How far from the window a page is still drawn, so that it is there before it comes into sight. */
const nearby = { rootMargin: '2000px 0px' };

/** Where a page of a list begins, and how it asks for the next one. */
export interface Page {
  after: string | null;
  isLast: boolean;
  onMore: (after: string) => void;
}

/** A list that grows downwards, a page at a time. */
export function PagedList({ page }: { page: (page: Page) => ReactNode }) {
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  const onMore = useCallback((next: string) => {
    setCursors((before) => [...before, next]);
  }, []);
  return (
    <div className="rows">
      {cursors.map((after, index) => (
        <OnePage
          key={after}
          draw={page}
          after={after}
          isLast={index === cursors.length - 1}
          onMore={onMore}
        />
      ))}
    </div>
  );
}

/**
 * Drawn again only when something of it changed, and only near the window; of a page far from it the place is kept. So
 * a list of thousands draws, watches and asks again for no more than a few pages.
 */
const OnePage = memo(function OnePage(props: Page & { draw: (page: Page) => ReactNode }) {
  const { draw, ...page } = props;
  const { ref, entry } = useIntersection<HTMLDivElement>(nearby);
  const far = entry?.isIntersecting === false;
  return (
    <div ref={ref} className="rows" style={far ? { height: entry.boundingClientRect.height } : {}}>
      {!far && draw(page)}
    </div>
  );
});

interface PageRowsProps<Node extends Identified> extends Page {
  list: Connection<Node> | undefined;
  error: CombinedError | undefined;
  fetching: boolean;
  onRetry: () => void;
  rowHeight: number;
  empty: ReactNode;
  row: (node: Node) => ReactNode;
}

interface Identified {
  id: string;
}

interface Connection<Node> {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** The rows of one page; below the last one, a way to the next. */
export function PageRows<Node extends Identified>(props: PageRowsProps<Node>) {
  const { list, error, fetching, onRetry, rowHeight, empty, row, after, isLast, onMore } = props;
  return (
    <Faces
      data={list}
      error={error}
      onRetry={onRetry}
      rowHeight={rowHeight}
      isEmpty={({ nodes }) => after === null && nodes.length === 0}
      empty={empty}
    >
      {({ nodes, pageInfo }) => (
        <>
          {nodes.map((node) => (
            <Fragment key={node.id}>{row(node)}</Fragment>
          ))}
          {isLast && pageInfo.hasNextPage && (
            <LoadMore
              loading={fetching}
              onMore={() => {
                onMore(pageInfo.endCursor ?? '');
              }}
            />
          )}
        </>
      )}
    </Faces>
  );
}
