import { ago, type Row } from './world.ts';

const hours = (count: number): string => ago(-60 * count);

/** The schedule of a pipeline; each has its own times. */
export const scheduleOf = ({ id }: Row) => ({
  id: `s-${id}`,
  weekly: [],
  timeZone: 'Europe/Lisbon',
  leadMinutes: 60,
  jitterMinutes: 0,
  destinationTimes: [],
  blackouts: [],
  catchUp: 'SKIP',
  upcoming: (id === 'p1' ? [5, 29, 53] : [30]).map((count) => ({
    at: hours(count),
    beginsAt: hours(count - 1),
    goesOutAt: hours(count),
    destinations: [],
    seriesId: null,
  })),
  createdAt: ago(9000),
  updatedAt: ago(900),
});

/** Slots that were dealt with. */
export const slots: Row[] = [
  {
    id: 'e1',
    pipelineId: 'p2',
    at: hours(-18),
    goesOutAt: hours(-18),
    createdAt: hours(-18),
    state: 'EMPTY',
    reason: { code: 'queue_empty', message: 'No topic was waiting in the queue.' },
  },
];
