import type { SeriesStep } from '../../gql/graphql';
import { dates } from '../../ui/format';
import { dayAt, hourAt, type Span } from './span';

// Days, hours and weekdays of the person's calendar are no moments: they are written as if the clock were at Greenwich.
const greenwich = { timeZone: 'UTC' } as const;
const short = dates({ day: 'numeric', month: 'short', ...greenwich });
const month = dates({ month: 'short', year: 'numeric', ...greenwich });
const medium = dates({ dateStyle: 'medium', ...greenwich });
const hour = dates({ hour: 'numeric', minute: '2-digit', ...greenwich });
const weekday = dates({ weekday: 'long', ...greenwich });

/** A span in words: Feb 2 – Mar 1, 2026. */
export const formatSpan = ({ first, last }: Span): string =>
  medium().formatRange(new Date(first), new Date(last));

/** An hour of the day, from 0. */
export const formatHour = (value: number): string => hour().format(Date.UTC(2001, 0, 1, value));

/** A weekday from 0, Monday. */
export const formatWeekday = (value: number): string =>
  weekday().format(Date.UTC(2001, 0, 1 + value));

/** Where a step of a series begins, no longer than an axis allows. */
export function formatStep(from: string, step: SeriesStep, zone: string): string {
  if (step === 'HOUR') return formatHour(hourAt(from, zone));
  return (step === 'MONTH' ? month : short)().format(new Date(dayAt(from, zone)));
}
