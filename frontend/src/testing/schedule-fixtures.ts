import { makeConnection, makePage, makePublication } from './fixtures';

type Fields = Record<string, unknown>;

const moment = '2026-03-01T10:00:00Z';

/** A publication that waits for its time. */
export const makeWaiting = (id: string, title: string, scheduledFor: string): Fields =>
  makePublication({
    id,
    title,
    state: 'SCHEDULED',
    scheduledFor,
    notBefore: scheduledFor,
    publishedAt: null,
    url: null,
  });

export const makeSchedule = (fields: Fields = {}): Fields => ({
  id: 'h1',
  weekly: [
    { weekday: 'MONDAY', time: '18:00' },
    { weekday: 'FRIDAY', time: '18:00' },
  ],
  timeZone: 'Europe/Berlin',
  leadMinutes: 60,
  jitterMinutes: 0,
  destinationTimes: [],
  blackouts: [],
  catchUp: 'SKIP',
  upcoming: [],
  createdAt: moment,
  updatedAt: moment,
  ...fields,
});

export const makeUpcoming = (at: string, fields: Fields = {}): Fields => ({
  at,
  beginsAt: at,
  goesOutAt: at,
  destinations: [],
  ...fields,
});

export const makeSlot = (fields: Fields = {}): Fields => ({
  id: 'l1',
  pipelineId: 'p1',
  at: moment,
  state: 'EMPTY',
  reason: { code: 'queue_empty', message: 'No topic waited in the queue.' },
  goesOutAt: moment,
  createdAt: moment,
  ...fields,
});

export const makeSeries = (fields: Fields = {}): Fields => ({
  id: 'e1',
  pipelineId: 'p1',
  name: 'Monday facts',
  template: 'Facts about the {animal}',
  weekdays: ['MONDAY'],
  lists: [{ name: 'animal', values: ['octopus'] }],
  nextNumber: 4,
  enabled: true,
  example: 'Facts about the octopus',
  createdAt: moment,
  updatedAt: moment,
  ...fields,
});

/** A pipeline as it plans. */
export const makePlanning = (fields: Fields = {}): Fields => ({
  id: 'p1',
  name: 'Short facts',
  waitingTopics: 2,
  destinations: [makeConnection()],
  series: [],
  schedule: makeSchedule(),
  ...fields,
});

interface Wanted {
  filter: { states: string[] };
}

/** Answers for a calendar with what waits and what went out. */
export const calendarAnswers = (waiting: Fields[], past: Fields[] = []) => ({
  publications: ({ filter }: Wanted) =>
    makePage(filter.states.includes('SCHEDULED') ? waiting : past),
  slots: makePage([]),
  pipelines: makePage([makePlanning()]),
});
