const locale = typeof navigator === 'undefined' ? 'en' : navigator.language;
const count = new Intl.NumberFormat(locale);
const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const dateOnly = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });

const dollars = (digits: number) =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  });
const [cents, parts] = [dollars(2), dollars(4)];

/** A whole number with separators. */
export const formatCount = (value: number): string => count.format(value);

/** A number short enough for a tile: 12.4K. */
export const formatCompact = (value: number): string => compact.format(value);

/** US dollars as the API tells them; what is less than a cent is shown to a hundredth of one. */
export function formatUsd(usd: string): string {
  const value = Number(usd);
  if (value > 0 && value < 0.0001) return `< ${parts.format(0.0001)}`;
  return (value > 0 && value < 0.1 ? parts : cents).format(value);
}

/** What something cost in words, with what is not known of it. */
export function formatCost({ usd, complete }: { usd: string; complete: boolean }): string {
  if (complete) return formatUsd(usd);
  return Number(usd) === 0 ? 'price unknown' : `at least ${formatUsd(usd)}`;
}

/** Date and time in the reader's own zone and manner. */
export const formatDateTime = (value: string): string => dateTime.format(new Date(value));

/** The day alone. */
export const formatDate = (value: string): string => dateOnly.format(new Date(value));

/** Length of a video or a place in it: 0:34, 1:02:09. */
export function formatClock(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60];
  const hours = Math.floor(seconds / 3600);
  const [minutes, rest] = parts.map((part) => String(part).padStart(2, '0'));
  return hours > 0
    ? `${String(hours)}:${String(minutes)}:${String(rest)}`
    : `${String(parts[0])}:${String(rest)}`;
}

/** How long something took: 0.8 s, 12 s, 2 min 05 s. */
export function formatTook(ms: number): string {
  if (ms < 10_000) return `${(Math.max(0, ms) / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${String(seconds)} s`;
  return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/** About how long something will still take, no more exact than anybody knows. */
export function formatRemaining(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 8) return 'a few seconds left';
  if (seconds < 90) return `about ${String(Math.max(10, Math.round(seconds / 5) * 5))} s left`;
  return `about ${String(Math.round(seconds / 60))} min left`;
}

/** Size of a file: 4.2 MB. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 || value >= 100 ? String(Math.round(value)) : value.toFixed(1)} ${units[power] ?? 'B'}`;
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
  return step === undefined ? 'just now' : relative.format(Math.round(distance / step[1]), step[0]);
}
