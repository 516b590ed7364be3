import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';
import type { SeriesStep } from '../../gql/graphql';
import type { AnalyticsSearch } from './analytics-search';

dayjs.extend(utc);
dayjs.extend(timezone);

/** Days of the person's calendar, both ends included. */
export interface Span {
  first: string;
  last: string;
}

const lengths = { '7d': 7, '28d': 28, '90d': 90 } as const;

const shift = (day: string, days: number): string =>
  dayjs.utc(day).add(days, 'day').format('YYYY-MM-DD');

/** The day a moment lies in, on the clock of a time zone. */
export const dayAt = (moment: string | number, zone: string): string =>
  dayjs(moment).tz(zone).format('YYYY-MM-DD');

/** The hour of a moment on the clock of a time zone. */
export const hourAt = (moment: string, zone: string): number => dayjs(moment).tz(zone).hour();

/** How many days it has. */
export const daysOf = ({ first, last }: Span): number => dayjs(last).diff(first, 'day') + 1;

/** The days an address means, seen from today. */
export function spanOf({ range = '28d', from, to }: AnalyticsSearch, today: string): Span {
  if (from !== undefined && to !== undefined) return { first: from, last: to };
  if (range === 'year') return { first: `${today.slice(0, 4)}-01-01`, last: today };
  return { first: shift(today, 1 - lengths[range]), last: today };
}

/** As many days right before. */
export function spanBefore(span: Span): Span {
  return { first: shift(span.first, -daysOf(span)), last: shift(span.first, -1) };
}

/**
 * The span as moments. The API counts every day that is touched, and noon is within its day wherever clocks are put
 * forward or back.
 */
export function momentsOf({ first, last }: Span, zone: string): { from: string; to: string } {
  const noon = (day: string) => dayjs.tz(`${day} 12:00`, zone);
  return { from: noon(first).toISOString(), to: noon(last).add(1, 'minute').toISOString() };
}

/** Steps that leave a course to see, and no more points than fit side by side. */
export function stepFor(span: Span): SeriesStep {
  const days = daysOf(span);
  if (days <= 2) return 'HOUR';
  if (days <= 92) return 'DAY';
  return days <= 730 ? 'WEEK' : 'MONTH';
}
