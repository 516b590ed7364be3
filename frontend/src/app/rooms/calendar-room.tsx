import { Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCalendar } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCalendarSearch, type CalendarSearch } from '../../features/calendar/calendar-search';
import { CalendarToolbar } from '../../features/calendar/calendar-toolbar';
import { CalendarView } from '../../features/calendar/calendar-view';
import { usePublicationMove } from '../../features/publications/use-publication-move';
import { Dates } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { Faces } from '../../ui/faces';
import { ButtonLink } from '../../ui/links';
import { useNow } from '../../ui/now';
import { Room } from '../../ui/room';
import { dayAt, zoneName } from '../../ui/zone';
import { useSignedIn } from '../viewer-context';
import { CalendarDetails } from './calendar-details';
import { CalendarNotes } from './calendar-notes';
import { useCalendar } from './use-calendar';

/** What is made and goes out when: a month, a week or a list, in the person's time zone. */
export function CalendarRoom(): ReactNode {
  const { t } = useTranslation();
  const { timeZone: zone } = useSignedIn();
  const search = useSearch({ from: '/inside/calendar' });
  const navigate = useNavigate({ from: '/calendar' });
  const narrow = useMediaQuery('(max-width: 48em)', false);
  const today = dayAt(useNow(60_000), zone);
  const [view, date] = [search.view ?? 'month', search.date ?? today];
  const [opened, open] = useState<string>();
  const { move, drop, moving } = usePublicationMove(zone);
  const calendar = useCalendar({ search, view, date, zone, moving });
  const change = (changes: { [Key in keyof CalendarSearch]: CalendarSearch[Key] | undefined }) =>
    void navigate({ search: parseCalendarSearch({ ...search, ...changes }), replace: true });
  const find = (id: string | undefined) => calendar.items?.find(({ event }) => event.id === id);
  const dropped = (id: string, to: string) => {
    const item = find(id);
    if (item?.kind !== 'publication') return;
    void drop({ id: item.publication.id, title: item.event.title, at: item.event.at }, to);
  };
  return (
    <Room
      title={t('frame.rooms.calendar')}
      subtitle={t(narrow ? 'calendar.subtitleNarrow' : 'calendar.subtitle', {
        zone: zoneName(zone),
      })}
      maw={1480}
    >
      <Dates>
        <CalendarToolbar
          search={search}
          view={view}
          date={date}
          pipelines={calendar.pipelines}
          onChange={change}
        />
        <Faces data={calendar.items} error={calendar.error} onRetry={calendar.retry} rowHeight={96}>
          {(items) => (
            <Stack gap="md">
              {items.length === 0 && <Nothing search={search} pipelines={calendar.pipelines} />}
              <CalendarView
                view={view}
                date={date}
                narrow={narrow}
                events={items.map(({ event }) => event)}
                zone={zone}
                today={today}
                onOpen={open}
                onMove={dropped}
                onDay={(day) => {
                  change({ view: 'week', date: day });
                }}
              />
              <CalendarNotes pipelines={calendar.pipelines} until={calendar.span.to} zone={zone} />
            </Stack>
          )}
        </Faces>
        <CalendarDetails
          item={find(opened)}
          zone={zone}
          move={move}
          onClose={() => {
            open(undefined);
          }}
        />
      </Dates>
    </Room>
  );
}

interface NothingProps {
  search: CalendarSearch;
  pipelines: readonly { id: string }[];
}

/** Nothing is planned: with the way to a schedule, or out of the filters. */
function Nothing({ search, pipelines }: NothingProps) {
  const { t } = useTranslation();
  const { view, date, pipeline, platform } = search;
  const filtered = pipeline !== undefined || platform !== undefined;
  const first = pipelines[0];
  return (
    <Empty
      icon={IconCalendar}
      title={filtered ? t('calendar.nothing.title') : t('calendar.empty.title')}
      text={filtered ? t('calendar.nothing.text') : t('calendar.empty.text')}
      action={
        filtered ? (
          <ButtonLink to="/calendar" search={parseCalendarSearch({ view, date })} variant="default">
            {t('calendar.nothing.clear')}
          </ButtonLink>
        ) : first === undefined ? (
          <ButtonLink to="/pipelines/new">{t('pipelines.new')}</ButtonLink>
        ) : pipelines.length > 1 ? (
          <ButtonLink to="/pipelines">{t('calendar.empty.choose')}</ButtonLink>
        ) : (
          <ButtonLink to="/pipelines/$pipelineId/schedule" params={{ pipelineId: first.id }}>
            {t('calendar.empty.action')}
          </ButtonLink>
        )
      }
    />
  );
}
