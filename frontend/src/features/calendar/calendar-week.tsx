import { WeekView, type ScheduleEventData } from '@mantine/schedule';
import { useEffect, useRef } from 'react';
import { clocksAt, formatTimeIn, momentOf } from '../../ui/zone';
import classes from './calendar.module.css';
import type { useScheduleLabels } from './use-schedule-labels';

/** What all views have in common. */
export interface Shared {
  date: string;
  events: ScheduleEventData[];
  labels: ReturnType<typeof useScheduleLabels>;
  onEventClick: (event: ScheduleEventData) => void;
}

const hourHeight = 52;

/** A week by the hour; it begins in the morning. */
export function Week({ shared, movable, zone }: { shared: Shared; movable: object; zone: string }) {
  const viewport = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (viewport.current) viewport.current.scrollTop = 7.5 * hourHeight;
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, []);
  return (
    <WeekView
      {...shared}
      {...movable}
      withHeader={false}
      withAllDaySlots={false}
      withWeekNumber={false}
      eventDragInterval={15}
      slotHeight={hourHeight}
      eventOverlapMode="cascade"
      slotLabelFormat={(clocks) => formatTimeIn(momentOf(clocks, zone), zone)}
      className={classes.sheet ?? ''}
      classNames={{ weekViewDayLabel: classes.weekday ?? '' }}
      scrollAreaProps={{ mah: 'calc(100dvh - 250px)', viewportRef: viewport }}
      getCurrentTime={() => clocksAt(Date.now(), zone)}
    />
  );
}
