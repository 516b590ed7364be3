import type { Platform } from '../../gql/graphql';
import { platforms } from '../../ui/platform';

/** The spans that end today; any other is named by its first and last day. */
export const ranges = ['7d', '28d', '90d', 'year'] as const;

/** What is counted, and so has a course over time. */
export const counters = ['views', 'likes', 'comments', 'shares', 'saves', 'watchMs'] as const;

/** What videos can be compared by: what is counted, and rates. */
export const measures = [...counters, 'engagement', 'watchShare'] as const;

/** What sets videos apart. */
export const dimensions = [
  'platform',
  'connection',
  'pipeline',
  'topic',
  'captionPreset',
  'hour',
  'weekday',
] as const;

export type Range = (typeof ranges)[number];
export type Counter = (typeof counters)[number];
export type Measure = (typeof measures)[number];
export type Dimension = (typeof dimensions)[number];

/** What the address says about the numbers; what it does not say is as usual. */
export interface AnalyticsSearch {
  range?: Range;
  /** The first and the last day, such as 2026-03-01; both or none. */
  from?: string;
  to?: string;
  compare?: 'off';
  platform?: Platform;
  connection?: string;
  pipeline?: string;
  measure?: Counter;
  by?: Dimension;
  rank?: Measure;
  end?: 'worst';
  view?: 'table';
}

/** A change of some of it; undefined takes a part back to usual. */
export type AnalyticsChoice = {
  [Key in keyof AnalyticsSearch]?: AnalyticsSearch[Key] | undefined;
};

const pick = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((each) => each === value);

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;

/** Two days in their order, or none. */
function parseDays(raw: Record<string, unknown>): AnalyticsChoice {
  const [from, to] = [day(raw.from), day(raw.to)];
  return from !== undefined && to !== undefined && from <= to ? { from, to } : {};
}

/** Reads the address; what it does not know is left out. */
export function parseAnalyticsSearch(raw: Record<string, unknown>): AnalyticsSearch {
  const days = parseDays(raw);
  const choice: AnalyticsChoice = {
    ...(days.from === undefined ? { range: pick(ranges, raw.range) } : days),
    compare: pick(['off'], raw.compare),
    platform: pick(Object.keys(platforms) as Platform[], raw.platform),
    connection: text(raw.connection),
    pipeline: text(raw.pipeline),
    measure: pick(counters, raw.measure),
    by: pick(dimensions, raw.by),
    rank: pick(measures, raw.rank),
    end: pick(['worst'], raw.end),
    view: pick(['table'], raw.view),
  };
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined));
}
