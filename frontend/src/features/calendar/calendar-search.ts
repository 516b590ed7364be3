import type { Platform } from '../../gql/graphql';
import { platforms } from '../../ui/platform';

/** The ways a calendar can be looked at. */
export const views = ['month', 'week', 'list'] as const;

export type CalendarViewName = (typeof views)[number];

/** What the address says about the calendar. */
export interface CalendarSearch {
  view?: CalendarViewName;
  /** A day of the month or week that is shown, such as 2026-03-01; today when not given. */
  date?: string;
  pipeline?: string;
  platform?: Platform;
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value));

/** Reads the address; what it does not know is left out. */
export function parseCalendarSearch(raw: Record<string, unknown>): CalendarSearch {
  const view = views.find((each) => each === raw.view);
  const platform = (Object.keys(platforms) as Platform[]).find((each) => each === raw.platform);
  return {
    ...(view ? { view } : {}),
    ...(isDay(raw.date) ? { date: raw.date } : {}),
    ...(typeof raw.pipeline === 'string' && raw.pipeline !== '' ? { pipeline: raw.pipeline } : {}),
    ...(platform ? { platform } : {}),
  };
}
