import type { TopicPriority } from '../../gql/graphql';

/** A topic as far as its place goes. */
export interface Placed {
  id: string;
  priority: TopicPriority;
}

/** How a topic gets to a place: before another one, behind all of its priority, or to another priority. */
export type Move = { beforeId: string | null } | { priority: TopicPriority };

export const above = (row: Placed): Move => ({ beforeId: row.id });

/** To the place right behind `row`, which `next` has now. It keeps the priority of the row it comes behind. */
export function below(topic: Placed, row: Placed, next: Placed | undefined): Move {
  if (next?.priority === row.priority) return { beforeId: next.id };
  return topic.priority === row.priority ? { beforeId: null } : { priority: row.priority };
}

/** Where a topic of a list can go by a step; what cannot be known from this page is left out. */
export interface Steps {
  up?: Move;
  down?: Move;
  top?: Move;
}

interface Queue {
  rows: readonly Placed[];
  /** The first topic of the whole queue. */
  first: Placed | undefined;
  /** Whether more rows follow on another page. */
  more: boolean;
}

export function stepsOf(topic: Placed, { rows, first, more }: Queue): Steps {
  const place = rows.findIndex(({ id }) => id === topic.id);
  const [before, after, next] = [rows[place - 1], rows[place + 1], rows[place + 2]];
  const known = next !== undefined || !more;
  return {
    ...(before ? { up: above(before) } : {}),
    ...(after && known ? { down: below(topic, after, next) } : {}),
    ...(first && first.id !== topic.id ? { top: above(first) } : {}),
  };
}
