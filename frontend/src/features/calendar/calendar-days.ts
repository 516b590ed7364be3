import dayjs from 'dayjs';
import { firstDayOfWeek } from '../../ui/dates';
import { addDays } from '../../ui/zone';
import type { CalendarViewName } from './calendar-search';

/** The days that are shown, the first and the last. */
export interface Days {
  from: string;
  to: string;
}

const written = 'YYYY-MM-DD';

/** The days that belong to the view: a week, or a month. */
export function daysOf(view: CalendarViewName, date: string): Days {
  if (view === 'week') {
    const from = weekBegin(date);
    return { from, to: addDays(from, 6) };
  }
  const month = dayjs(date).startOf('month');
  return { from: month.format(written), to: month.endOf('month').format(written) };
}

/** The same with the days of whole weeks that a month shows around itself. */
export function shownDays(view: CalendarViewName, date: string): Days {
  const { from, to } = daysOf(view, date);
  return view === 'month' ? { from: weekBegin(from), to: addDays(weekBegin(to), 6) } : { from, to };
}

/** A day of the week or month before or after. */
export function stepped(view: CalendarViewName, date: string, by: 1 | -1): string {
  return view === 'week'
    ? addDays(date, 7 * by)
    : dayjs(date).startOf('month').add(by, 'month').format(written);
}

function weekBegin(day: string): string {
  const weekday = dayjs(day).day();
  return addDays(day, -((weekday - firstDayOfWeek() + 7) % 7));
}
