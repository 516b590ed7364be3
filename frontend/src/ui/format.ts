import { t } from 'i18next';
import { locale } from '../locales/language';

/** Formatters are dear to make, so each is made once for a language. */
function perLocale<Formatter>(make: (tag: string) => Formatter): () => Formatter {
  const made = new Map<string, Formatter>();
  return () => {
    const tag = locale();
    const known = made.get(tag) ?? make(tag);
    made.set(tag, known);
    return known;
  };
}

/** Numbers written another way than by what is below. */
export const numbers = (options?: Intl.NumberFormatOptions) =>
  perLocale((tag) => new Intl.NumberFormat(tag, options));
/** Dates written another way than by what is below. */
export const dates = (options: Intl.DateTimeFormatOptions) =>
  perLocale((tag) => new Intl.DateTimeFormat(tag, options));

const count = numbers();
const compact = numbers({ notation: 'compact', maximumFractionDigits: 1 });
const rate = numbers({ maximumFractionDigits: 2 });
const wholePercent = numbers({ style: 'percent', maximumFractionDigits: 0 });
const dateTime = dates({ dateStyle: 'medium', timeStyle: 'short' });
const soon = dates({
  ...{ weekday: 'short', day: 'numeric', month: 'short' },
  ...{ hour: '2-digit', minute: '2-digit' },
});
const dateOnly = dates({ dateStyle: 'medium' });
const day = dates({ dateStyle: 'medium', timeZone: 'UTC' });
const hourOnly = dates({ timeStyle: 'short', timeZone: 'UTC' });
const month = dates({ month: 'long', year: 'numeric', timeZone: 'UTC' });
const relative = perLocale(
  (tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'short' }),
);
const languages = perLocale((tag) => new Intl.DisplayNames([tag], { type: 'language' }));
const list = perLocale((tag) => new Intl.ListFormat(tag, { type: 'unit', style: 'short' }));

const dollars = (digits: number) =>
  numbers({
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  });
const [cents, parts] = [dollars(2), dollars(4)];

const fixed = [0, 1, 2].map((digits) =>
  numbers({ minimumFractionDigits: digits, maximumFractionDigits: digits }),
);

/** A whole number with separators. */
export const formatCount = (value: number): string => count().format(value);

/** A number with exactly so many digits after the point. */
export const formatFixed = (value: number, digits: 0 | 1 | 2): string =>
  (fixed[digits] ?? count)().format(value);

/** How many times as fast: 0.7, 1, 1.25. */
export const formatRate = (value: number): string => rate().format(value);

/** A number short enough for a tile: 12.4K. */
export const formatCompact = (value: number): string => compact().format(value);

/** A share of one in whole per cent. */
export const formatPercent = (share: number): string => wholePercent().format(share);

/** What a language is called in the reader's own. */
export const formatLanguage = (code: string): string => languages().of(code) ?? code;

/** Several names in a row: bees, ants, wasps. */
export const formatList = (names: readonly string[]): string => list().format(names);

/** US dollars as the API tells them; what is less than a cent is shown to a hundredth of one. */
export function formatUsd(usd: string): string {
  const value = Number(usd);
  if (value > 0 && value < 0.0001) return `< ${parts().format(0.0001)}`;
  return (value > 0 && value < 0.1 ? parts : cents)().format(value);
}

/** What something cost in words, with what is not known of it. */
export function formatCost({ usd, complete }: { usd: string; complete: boolean }): string {
  if (complete) return formatUsd(usd);
  return Number(usd) === 0 ? t('ui.cost.unknown') : t('ui.cost.atLeast', { cost: formatUsd(usd) });
}

/** Date and time in the reader's own zone and manner. */
export const formatDateTime = (value: string): string => dateTime().format(new Date(value));

/** A moment of the days around now, with its weekday. */
export const formatSoon = (value: string): string => soon().format(new Date(value));

/** The day alone. */
export const formatDate = (value: string): string => dateOnly().format(new Date(value));

/** A day as the service reckons days, such as 2026-03-01. */
export const formatDay = (value: string): string => day().format(new Date(value));

/** The month alone, as the service reckons months. */
export const formatMonth = (value: string): string => month().format(new Date(value));

/** A full hour on the clock: 8:00 AM, 08:00. */
export const formatHour = (hour: number): string => hourOnly().format(Date.UTC(2000, 0, 1, hour));

/** Length of a video or a place in it, the same in all languages: 0:34, 1:02:09. */
export function formatClock(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60];
  const hours = Math.floor(seconds / 3600);
  const [minutes, rest] = parts.map((part) => String(part).padStart(2, '0'));
  return hours > 0
    ? `${String(hours)}:${String(minutes)}:${String(rest)}`
    : `${String(parts[0])}:${String(rest)}`;
}

/** Seconds: 0.8 s, 12 s. */
export const formatSeconds = (ms: number, digits: 0 | 1 = 1): string =>
  t('ui.took.seconds', { seconds: formatFixed(ms / 1000, digits) });

/** How long something took: 0.8 s, 12 s, 2 min 05 s. */
export function formatTook(ms: number): string {
  if (ms < 10_000) return formatSeconds(Math.max(0, ms));
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return formatSeconds(ms, 0);
  return t('ui.took.minutes', {
    minutes: formatCount(Math.floor(seconds / 60)),
    seconds: String(seconds % 60).padStart(2, '0'),
  });
}

/** About how long something will still take, no more exact than anybody knows. */
export function formatRemaining(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 8) return t('ui.remaining.moment');
  if (seconds >= 90) return t('ui.remaining.minutes', { count: Math.round(seconds / 60) });
  return t('ui.remaining.seconds', { count: Math.max(10, Math.round(seconds / 5) * 5) });
}

const sizes = ['kilobyte', 'megabyte', 'gigabyte'].map((unit) =>
  [0, 1].map((digits) =>
    numbers({
      ...{ style: 'unit', unit, unitDisplay: 'short' },
      ...{ minimumFractionDigits: digits, maximumFractionDigits: digits },
    }),
  ),
);

/** Size of a file: 4.2 MB. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(sizes.length, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  const size = sizes[power - 1]?.[value >= 100 ? 0 : 1];
  return size?.().format(value) ?? t('ui.bytes', { count: Math.round(bytes) });
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** Distance from now in words; older than a month shows the date. */
export function formatAgo(value: string, now: number): string {
  const distance = new Date(value).getTime() - now;
  if (Math.abs(distance) > 30 * 86_400_000) return formatDate(value);
  const step = steps.find(([, size]) => Math.abs(distance) >= size);
  return step === undefined
    ? t('ui.ago.now')
    : relative().format(Math.round(distance / step[1]), step[0]);
}
