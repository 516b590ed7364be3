import { locale } from '../locales/language';
import type { Weekday } from '../gql/graphql';

/** The days of a week, from Monday. */
export const weekdays: readonly Weekday[] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
];

/** A day of the week by its name: Mon, or Monday. */
export function weekdayName(weekday: Weekday, length: 'short' | 'long' = 'short'): string {
  // The fifth of January 2026 was a Monday.
  const day = new Date(Date.UTC(2026, 0, 5 + weekdays.indexOf(weekday)));
  return new Intl.DateTimeFormat(locale(), { weekday: length, timeZone: 'UTC' }).format(day);
}

/** Each day once, in the order of the week. */
export const inOrder = (days: readonly Weekday[]): Weekday[] =>
  weekdays.filter((day) => days.includes(day));
