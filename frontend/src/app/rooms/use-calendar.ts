import { useCallback } from 'react';
import { shownDays } from '../../features/calendar/calendar-days';
import type { CalendarSearch, CalendarViewName } from '../../features/calendar/calendar-search';
import type {
  CalendarPlansQuery,
  CalendarPublicationsQuery,
  CalendarSlotsQuery,
  PublicationFilter,
  PublicationState,
} from '../../gql/graphql';
import { useEveryPage } from '../../ui/every-page';
import { addDays, momentOf } from '../../ui/zone';
import { dealtWith, planned, published, shown } from './calendar-items';
import {
  CalendarPlansDocument,
  CalendarPublicationsDocument,
  CalendarSlotsDocument,
} from './calendar-queries';

interface Shown {
  search: CalendarSearch;
  view: CalendarViewName;
  date: string;
  zone: string;
  /** Where publications are shown that are on their way to another time. */
  moving: ReadonlyMap<string, string>;
}

const dealt: PublicationState[] = [
  'STARTING',
  'UPLOADING',
  'PROCESSING',
  'PUBLISHED',
  'UNCONFIRMED',
  'FAILED',
];

/** Publications are found by when they were asked for; few go out more than a quarter of a year later. */
const daysAhead = 92;

/** What a calendar shows, from three lists: what went out or waits, what came of slots, and what is planned. */
export function useCalendar({ search, view, date, zone, moving }: Shown) {
  const days = shownDays(view, date);
  const span = {
    from: momentOf(`${days.from} 00:00:00`, zone),
    to: momentOf(`${addDays(days.to, 1)} 00:00:00`, zone),
  };
  const where: PublicationFilter = {
    ...(search.pipeline === undefined ? {} : { pipelineId: search.pipeline }),
    ...(search.platform === undefined ? {} : { platforms: [search.platform] }),
  };
  const waiting = usePublications({ ...where, states: ['SCHEDULED'] });
  const past = usePublications({
    ...where,
    states: dealt,
    from: momentOf(`${addDays(days.from, -daysAhead)} 00:00:00`, zone),
    to: span.to,
  });
  const plans = useEveryPage({
    query: CalendarPlansDocument,
    variables: {},
    list: pipelinesOf,
  });
  const enough = useCallback(
    (found: readonly { at: string }[]) =>
      Date.parse(found.at(-1)?.at ?? span.from) < Date.parse(span.from),
    [span.from],
  );
  const slots = useEveryPage({
    query: CalendarSlotsDocument,
    variables: {
      filter: { ...(where.pipelineId == null ? {} : { pipelineId: where.pipelineId }) },
    },
    list: slotsOf,
    enough,
  });
  const lists = [waiting, past, plans, slots];
  return {
    span,
    pipelines: plans.nodes ?? [],
    items: lists.every(({ nodes }) => nodes !== undefined)
      ? shown(
          [
            ...published([...(waiting.nodes ?? []), ...(past.nodes ?? [])], moving),
            ...dealtWith(slots.nodes ?? [], plans.nodes ?? []),
            ...planned(plans.nodes ?? []),
          ],
          search,
          span,
        )
      : undefined,
    error: lists.find(({ error }) => error)?.error,
    retry: () => {
      for (const { error, retry } of lists) if (error) retry();
    },
  };
}

const publicationsOf = ({ publications }: CalendarPublicationsQuery) => publications;
const pipelinesOf = ({ pipelines }: CalendarPlansQuery) => pipelines;
const slotsOf = ({ slots }: CalendarSlotsQuery) => slots;

const usePublications = (filter: PublicationFilter) =>
  useEveryPage({
    query: CalendarPublicationsDocument,
    variables: { filter },
    list: publicationsOf,
  });
