import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);
dayjs.extend(timezone);

/** What clocks show, as pickers of dates have it: `2026-03-01 18:00:00`. */
const wall = 'YYYY-MM-DD HH:mm:ss';

/** What the clocks of a zone show at a moment. */
export const toWall = (moment: string, zone: string): string => dayjs(moment).tz(zone).format(wall);

/** The moment at which the clocks of a zone show this. */
export const fromWall = (shown: string, zone: string): string =>
  dayjs.tz(shown, zone).toDate().toISOString();
