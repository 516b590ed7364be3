const names = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] as const;

/** Days of the week in the order in which a week is read. */
export const weekdays = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
export type Weekday = (typeof weekdays)[number];

/** One time of day on some days of the week. */
export interface SimpleTimes {
  time: string;
  /** Every day when all are named. */
  days: Weekday[];
}

const simple = /^(\d{1,2}) (\d{1,2}) \* \* (\S+)$/;
const isDay = (name: string): name is Weekday => weekdays.some((day) => day === name);

/** What an expression says, if it is one time on some days; null for everything else. */
export function readCron(cron: string): SimpleTimes | null {
  const [, minute = '', hour = '', told = ''] = simple.exec(cron.trim().toUpperCase()) ?? [];
  if (told === '' || Number(minute) > 59 || Number(hour) > 23) return null;
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  if (told === '*') return { time, days: [...weekdays] };
  const days = told.split(',').map((each) => (/^\d$/.test(each) ? names[Number(each) % 7] : each));
  const known = days.filter((each) => each !== undefined).filter(isDay);
  return known.length === days.length ? { time, days: known } : null;
}

/** The expression of one time on some days. */
export function writeCron({ time, days }: SimpleTimes): string {
  const [hour = '0', minute = '0'] = time.split(':');
  const named = weekdays.filter((day) => days.includes(day));
  const which = named.length === 0 || named.length === 7 ? '*' : named.join(',');
  return `${String(Number(minute))} ${String(Number(hour))} * * ${which}`;
}
