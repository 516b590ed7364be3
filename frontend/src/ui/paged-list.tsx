import { memo, useCallback, useState, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Faces } from './faces';
import { LoadMore } from './load-more';
import classes from './paged-list.module.css';

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

/** Drawn again only when something of it changed: a long list does not become slower with each page. */
const OnePage = memo(function OnePage(props: Page & { draw: (page: Page) => ReactNode }) {
  const { draw, ...page } = props;
  return draw(page);
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
            <div
              key={node.id}
              className={classes.row}
              style={{ containIntrinsicSize: `auto ${String(rowHeight)}px` }}
            >
              {row(node)}
            </div>
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
