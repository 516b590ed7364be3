import type { RunFilter, RunState } from '../../gql/graphql';

/** The groups a list of runs can be narrowed to. */
export const groups = {
  active: {
    label: 'In progress',
    states: ['QUEUED', 'SCRIPTING', 'VOICING', 'SOURCING', 'RENDERING', 'READY'],
  },
  waiting: { label: 'Needs me', states: ['FAILED', 'AWAITING_APPROVAL'] },
  done: { label: 'Done', states: ['DONE'] },
  cancelled: { label: 'Cancelled', states: ['CANCELLED'] },
} as const satisfies Record<string, { label: string; states: RunState[] }>;

export type Group = keyof typeof groups;

/** What the address says about the list of runs. */
export interface RunsSearch {
  search?: string;
  show?: Group;
}

/** Reads the address; what it does not know is left out. */
export function parseRunsSearch(raw: Record<string, unknown>): RunsSearch {
  const show = (Object.keys(groups) as Group[]).find((group) => group === raw.show);
  const search = raw.search;
  return {
    ...(typeof search === 'string' && search !== '' ? { search } : {}),
    ...(show ? { show } : {}),
  };
}

/** The filter the API gets for an address. */
export function runFilter({ search, show }: RunsSearch): RunFilter {
  return {
    ...(search === undefined ? {} : { search }),
    ...(show === undefined ? {} : { states: [...groups[show].states] }),
  };
}
