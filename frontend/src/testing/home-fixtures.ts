import type { Answers } from './fake-api';
import { makePage } from './fixtures';

const moment = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

/** What home asks for when there is nothing yet. */
export const makeHome = (answers: Answers = {}): Answers => ({
  service: { platforms: [{ platform: 'YOUTUBE', title: 'YouTube', available: true }] },
  connections: [],
  pipelines: makePage([]),
  runs: makePage([]),
  publications: makePage([]),
  slots: makePage([]),
  analyticsSummary: { publications: 0, measured: 0, byPlatform: [] },
  ...answers,
});

/** A slot that was dealt with two hours ago. */
export const makeSlot = (fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 's1',
  pipelineId: 'p1',
  at: moment(-2),
  goesOutAt: moment(-2),
  createdAt: moment(-2),
  state: 'EMPTY',
  reason: { code: 'queue_empty', message: 'No topic was waiting.' },
  ...fields,
});

/** A schedule whose next slots are so many hours away. */
export const makeSchedule = (...hours: number[]): Record<string, unknown> => ({
  id: 'd1',
  pausedAt: null,
  upcoming: hours.map((each) => ({
    at: moment(each),
    beginsAt: moment(each - 1),
    goesOutAt: moment(each),
    destinations: [],
    seriesId: null,
  })),
});
