import { locale } from '../../locales/language';
import { weekdays, type Weekday } from './cron';

/** How a day of the week is called in short. The first of June 2026 was a Monday. */
export const weekdayName = (day: Weekday): string =>
  new Intl.DateTimeFormat(locale(), { weekday: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2026, 5, 1 + weekdays.indexOf(day)),
  );
