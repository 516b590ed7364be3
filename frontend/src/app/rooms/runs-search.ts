import type { RunFilter, RunState } from '../../gql/graphql';

/** The groups a list of runs can be narrowed to. */
const groups = {
  active: ['QUEUED', 'SCRIPTING', 'VOICING', 'SOURCING', 'RENDERING', 'READY'],
  waiting: ['FAILED', 'AWAITING_APPROVAL'],
  done: ['DONE'],
  cancelled: ['CANCELLED', 'REJECTED'],
} as const satisfies Record<string, RunState[]>;

export type Group = keyof typeof groups;

export const groupNames = Object.keys(groups) as Group[];

/** What the address says about the list of runs. */
export interface RunsSearch {
  search?: string;
  show?: Group;
}

/** Reads the address; what it does not know is left out. */
export function parseRunsSearch(raw: Record<string, unknown>): RunsSearch {
  const show = groupNames.find((group) => group === raw.show);
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
    ...(show === undefined ? {} : { states: [...groups[show]] }),
  };
}
