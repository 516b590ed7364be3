import type { Platform, PublicationFilter, PublicationState } from '../../gql/graphql';
import { platforms } from '../../ui/platform';
import { parseState } from './publication-state';

/** The spans of time a history can cover, in whole days. */
const days = { '7d': 7, '28d': 28, '90d': 90, all: undefined } as const;

export type Range = keyof typeof days;

export const ranges = Object.keys(days) as Range[];

/** What the address says about the history. */
export interface HistorySearch {
  search?: string;
  platform?: Platform;
  state?: PublicationState;
  /** Id of an account. */
  account?: string;
  /** Id of a pipeline. */
  pipeline?: string;
  range?: Range;
}

const find = <Key extends string>(keys: Record<Key, unknown>, value: unknown): Key | undefined =>
  (Object.keys(keys) as Key[]).find((key) => key === value);

const written = (key: 'search' | 'account' | 'pipeline', raw: Record<string, unknown>) => {
  const value = raw[key];
  return typeof value === 'string' && value !== '' ? { [key]: value } : {};
};

/** Reads the address; what it does not know is left out. */
export function parseHistorySearch(raw: Record<string, unknown>): HistorySearch {
  const platform = find(platforms, raw.platform);
  const state = parseState(raw.state);
  const range = find(days, raw.range);
  return {
    ...written('search', raw),
    ...written('account', raw),
    ...written('pipeline', raw),
    ...(platform ? { platform } : {}),
    ...(state ? { state } : {}),
    ...(range ? { range } : {}),
  };
}

/** The span as moments; it begins at midnight so that it stays the same all day. */
export function rangeMoments(range: Range | undefined, now: Date): { from: string; to: string } {
  const span = days[range ?? '28d'];
  const midnight = new Date(now);
  midnight.setHours(0, 0, 0, 0);
  const to = new Date(midnight);
  to.setDate(to.getDate() + 1);
  const from = new Date(midnight);
  if (span !== undefined) from.setDate(from.getDate() - span + 1);
  return {
    from: span === undefined ? '2000-01-01T00:00:00.000Z' : from.toISOString(),
    to: to.toISOString(),
  };
}

/** The filter the API gets for an address. */
export function publicationFilter(search: HistorySearch, now: Date): PublicationFilter {
  return {
    ...(search.search === undefined ? {} : { search: search.search }),
    ...(search.platform === undefined ? {} : { platforms: [search.platform] }),
    ...(search.state === undefined ? {} : { states: [search.state] }),
    ...(search.account === undefined ? {} : { connectionId: search.account }),
    ...(search.pipeline === undefined ? {} : { pipelineId: search.pipeline }),
    ...rangeMoments(search.range, now),
  };
}
