import { UnstyledButton } from '@mantine/core';
import '@mantine/schedule/styles.layer.css';
import { AgendaView, MobileMonthView, MonthView, type ScheduleEventData } from '@mantine/schedule';
import { useState, type ComponentPropsWithoutRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarEvent } from '../../ui/calendar-event';
import { momentOf } from '../../ui/zone';
import { daysOf } from './calendar-days';
import { EventBody, EventRow } from './calendar-event-body';
import type { CalendarViewName } from './calendar-search';
import classes from './calendar.module.css';
import { Week, type Shared } from './calendar-week';
import { eventOf, inTurn, scheduled } from './scheduled';
import { useScheduleLabels } from './use-schedule-labels';

interface CalendarViewProps {
  view: CalendarViewName;
  date: string;
  /** Whether the screen is a phone's. */
  narrow: boolean;
  events: readonly CalendarEvent[];
  /** Whose clocks and days are shown. */
  zone: string;
  /** The day it is there. */
  today: string;
  onOpen: (id: string) => void;
  onMove: (id: string, to: string) => void;
  onDay: (day: string) => void;
}

/** The calendar itself: a month or a week to drag in, or a list. */
export function CalendarView(props: CalendarViewProps) {
  const { view, narrow, events, zone, onOpen, onMove } = props;
  const labels = useScheduleLabels();
  const body = (event: ScheduleEventData) => (
    <EventBody event={eventOf(event)} zone={zone} tall={view === 'week'} />
  );
  const shared = {
    date: props.date,
    events: inTurn(events).map((event) => scheduled(event, zone)),
    labels,
    onEventClick: (event: ScheduleEventData) => {
      onOpen(eventOf(event).id);
    },
  };
  if (view === 'list' || (narrow && view === 'week')) return <Agenda {...props} shared={shared} />;
  if (narrow) return <PhoneMonth {...props} shared={shared} />;
  const movable = {
    renderEventBody: body,
    withEventsDragAndDrop: true,
    canDragEvent: (event: ScheduleEventData) => eventOf(event).movable,
    onEventDrop: ({ event, newStart }: { event: ScheduleEventData; newStart: string }) => {
      onMove(eventOf(event).id, momentOf(newStart, zone));
    },
  };
  return view === 'week' ? (
    <Week shared={shared} movable={movable} zone={zone} />
  ) : (
    <MonthView
      {...shared}
      {...movable}
      withHeader={false}
      consistentWeeks={false}
      maxEventsPerDay={4}
      highlightToday={false}
      getDayProps={(day) => ({ mod: { today: day === props.today } })}
      onDayClick={props.onDay}
      className={classes.sheet ?? ''}
      classNames={{ monthViewDay: classes.day ?? '', monthViewDayLabel: classes.label ?? '' }}
    />
  );
}

const row =
  (zone: string) =>
  (event: ScheduleEventData, props: ComponentPropsWithoutRef<'button'>): ReactElement => (
    <UnstyledButton {...props}>
      <EventRow event={eventOf(event)} zone={zone} />
    </UnstyledButton>
  );

function Agenda({ view, date, zone, shared }: CalendarViewProps & { shared: Shared }) {
  const { t } = useTranslation();
  const { from, to } = daysOf(view, date);
  return (
    <AgendaView
      {...shared}
      rangeStart={from}
      rangeEnd={to}
      dateHeaderFormat={t('calendar.format.day')}
      renderEvent={row(zone)}
      className={`${classes.sheet ?? ''} ${classes.list ?? ''}`}
      classNames={{
        agendaViewHeader: classes.hidden ?? '',
        agendaViewDateHeader: classes.date ?? '',
        agendaViewEvent: classes.row ?? '',
      }}
    />
  );
}

function PhoneMonth({ date, zone, today, shared }: CalendarViewProps & { shared: Shared }) {
  const { t } = useTranslation();
  const [selected, select] = useState<string | null>(null);
  const first = date.slice(0, 7) === today.slice(0, 7) ? today : date;
  return (
    <MobileMonthView
      {...shared}
      consistentWeeks={false}
      highlightToday={false}
      getDayProps={(day) => ({ mod: { today: day === today } })}
      selectedDate={selected?.slice(0, 7) === date.slice(0, 7) ? selected : first}
      onSelectedDateChange={select}
      eventsHeaderFormat={t('calendar.format.day')}
      renderEvent={row(zone)}
      className={classes.sheet ?? ''}
      classNames={{
        mobileMonthViewHeader: classes.hidden ?? '',
        mobileMonthViewDay: classes.day ?? '',
        mobileMonthViewEventsHeader: classes.date ?? '',
        mobileMonthViewEvent: classes.row ?? '',
      }}
    />
  );
}
