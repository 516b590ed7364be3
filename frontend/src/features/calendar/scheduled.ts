import type { ScheduleEventData } from '@mantine/schedule';
import type { CalendarEvent } from '../../ui/calendar-event';
import { clocksAt } from '../../ui/zone';

/** How long a moment looks, so that it can be read and held. */
const minutes = 45;

/** An event on the clocks of a zone, as the library wants it; none reaches into the next day. */
export function scheduled(event: CalendarEvent, zone: string): ScheduleEventData {
  const start = clocksAt(event.at, zone);
  const later = clocksAt(Date.parse(event.at) + minutes * 60_000, zone);
  const day = start.slice(0, 10);
  return {
    id: event.id,
    title: event.title,
    start,
    end: later.startsWith(day) && later > start ? later : `${day} 23:59:59`,
    color: event.face.color,
    payload: { event },
  };
}

/** Events in the order of their moments. */
export const inTurn = (events: readonly CalendarEvent[]): CalendarEvent[] =>
  [...events].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));

/** What the library shows, as it was given. */
export const eventOf = ({ payload }: ScheduleEventData): CalendarEvent =>
  (payload as { event: CalendarEvent }).event;
