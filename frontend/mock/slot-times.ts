import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);
dayjs.extend(timezone);

/** A schedule as it is given and kept. */
export interface Calendar {
  pipelineId: string;
  weekly?: { weekday: string; time: string }[];
  cron?: string | null;
  timeZone?: string | null;
  leadMinutes?: number;
  jitterMinutes?: number;
  destinationTimes?: { connectionId: string; time: string }[];
  blackouts?: { from: string; to?: string | null }[];
  catchUp?: string;
}

const weekdays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** The slots of a week; of a cron expression only what says a minute and an hour is understood. */
function weekOf({ weekly = [], cron }: Calendar): { weekday: string; time: string }[] {
  if (cron == null) return weekly;
  const [minute = '0', hour = '9', , , days = '*'] = cron.split(' ');
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  return weekdays
    .filter((day) => days === '*' || day.startsWith(days.toUpperCase()))
    .map((weekday) => ({ weekday, time }));
}

/** The next slots of a calendar, as the API tells them. */
export function upcoming(calendar: Calendar, count: number) {
  const zone = calendar.timeZone ?? 'Europe/Lisbon';
  const week = weekOf(calendar);
  const today = dayjs().tz(zone).format('YYYY-MM-DD');
  const days = Array.from({ length: 120 }, (_, step) => dayjs(today).add(step, 'day'));
  return days
    .filter((day) => !isOff(calendar, day.format('YYYY-MM-DD')))
    .flatMap((day) =>
      week
        .filter(({ weekday }) => weekday === weekdays[day.day()])
        .map(({ time }) => dayjs.tz(`${day.format('YYYY-MM-DD')} ${time}`, zone))
        .sort((a, b) => a.valueOf() - b.valueOf()),
    )
    .filter((at) => at.isAfter(dayjs()))
    .slice(0, count)
    .map((at) => slotAt(calendar, at, zone));
}

function slotAt(calendar: Calendar, at: dayjs.Dayjs, zone: string) {
  return {
    at: at.toISOString(),
    beginsAt: at.subtract(calendar.leadMinutes ?? 60, 'minute').toISOString(),
    goesOutAt: at.toISOString(),
    destinations: (calendar.destinationTimes ?? []).map(({ connectionId, time }) => ({
      connectionId,
      at: dayjs.tz(`${at.format('YYYY-MM-DD')} ${time}`, zone).toISOString(),
    })),
    seriesId: at.day() === 1 ? 'e1' : null,
  };
}

const isOff = ({ blackouts = [] }: Calendar, day: string) =>
  blackouts.some(({ from, to }) => from <= day && day <= (to ?? from));

/** A time of day so many days from now, on the clocks of Lisbon. */
export const dayTime = (days: number, time: string): string =>
  dayjs
    .tz(`${dayjs().add(days, 'day').format('YYYY-MM-DD')} ${time}`, 'Europe/Lisbon')
    .toISOString();
