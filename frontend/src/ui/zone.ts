import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';
import { locale } from '../locales/language';

dayjs.extend(utc);
dayjs.extend(timezone);

const written = 'YYYY-MM-DD HH:mm:ss';

/** What the clocks of a zone say at a moment: `2026-03-01 18:00:00`. */
export const clocksAt = (moment: string | number, zone: string): string =>
  dayjs.utc(moment).tz(zone).format(written);

/** The day it is in a zone at a moment: `2026-03-01`. */
export const dayAt = (moment: string | number, zone: string): string =>
  clocksAt(moment, zone).slice(0, 10);

/** The moment at which the clocks of a zone say so. */
export const momentOf = (clocks: string, zone: string): string =>
  dayjs.tz(clocks, zone).toISOString();

/** So many days later, or earlier. */
export const addDays = (day: string, days: number): string =>
  dayjs(day).add(days, 'day').format('YYYY-MM-DD');

const formats = {
  time: { timeStyle: 'short' },
  dateTime: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const made = new Map<string, Intl.DateTimeFormat>();

/** A formatter of a zone; formatters are dear to make, so each is made once. */
function formatter(format: keyof typeof formats, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale()} ${format} ${timeZone}`;
  const known =
    made.get(key) ?? new Intl.DateTimeFormat(locale(), { ...formats[format], timeZone });
  made.set(key, known);
  return known;
}

/** The time of day on the clocks of a zone: 18:00. */
export const formatTimeIn = (moment: string, zone: string): string =>
  formatter('time', zone).format(new Date(moment));

/** Day and time on the clocks of a zone: Sun, Mar 1, 18:00. */
export const formatMomentIn = (moment: string, zone: string): string =>
  formatter('dateTime', zone).format(new Date(moment));

/** A zone as people read it: Europe/New York. */
export const zoneName = (zone: string): string => zone.replaceAll('_', ' ');

/** Several days in a row: Mar 2 – 8, 2026. */
export const formatDays = ({ from, to }: { from: string; to: string }): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(
    new Date(from),
    new Date(to),
  );
