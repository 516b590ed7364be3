import type { TopicFilter, TopicState } from '../../gql/graphql';

/** The states to look at, beside what waits. */
const others = ['USED', 'FAILED', 'ARCHIVED'] as const satisfies TopicState[];

export const shownStates = ['WAITING', ...others] as const;

/** What the address says about the topics. */
export interface TopicsSearch {
  search?: string;
  /** What waits, when not given. */
  show?: (typeof others)[number];
}

/** Reads the address; what it does not know is left out. */
export function parseTopicsSearch(raw: Record<string, unknown>): TopicsSearch {
  const show = others.find((state) => state === raw.show);
  return {
    ...(typeof raw.search === 'string' && raw.search !== '' ? { search: raw.search } : {}),
    ...(show ? { show } : {}),
  };
}

/** The filter the API gets for an address. */
export const topicFilter = (pipelineId: string, { search, show }: TopicsSearch): TopicFilter => ({
  pipelineId,
  states: [show ?? 'WAITING'],
  ...(search === undefined ? {} : { search }),
});
