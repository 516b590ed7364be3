import type { Row } from './world.ts';

/** How a list is asked for. */
export interface Page {
  first?: number;
  after?: string | null;
  filter?: { states?: string[]; platforms?: string[]; search?: string };
}

/** One page of a list, narrowed as asked. */
export function page(rows: Row[], { first = 20, after, filter }: Page) {
  const words = filter?.search?.toLowerCase();
  const found = rows.filter(
    (row) =>
      (!filter?.states || filter.states.includes(String(row.state))) &&
      (!filter?.platforms || filter.platforms.includes(String(row.platform))) &&
      (words === undefined || String(row.title).toLowerCase().includes(words)),
  );
  const start = after == null ? 0 : Number(after);
  const nodes = found.slice(start, start + first);
  const end = start + nodes.length;
  return {
    nodes,
    edges: nodes.map((node) => ({ cursor: node.id, node })),
    pageInfo: {
      hasNextPage: end < found.length,
      hasPreviousPage: start > 0,
      endCursor: String(end),
    },
    totalCount: found.length,
  };
}

/** The row with this id. */
export const byId = (rows: Row[], id: string) => rows.find((row) => row.id === id) ?? null;

/** Forgets the row with this id. */
export const drop = (rows: Row[], id: string): void => {
  const place = rows.findIndex((row) => row.id === id);
  if (place >= 0) rows.splice(place, 1);
};
