import { byId, drop, page, type Page } from './page.ts';
import { makePublication } from './publications.ts';
import { makeRun } from './runs.ts';
import { publications, runs } from './seed.ts';
import { dayTime, upcoming, type Calendar } from './slot-times.ts';
import { ago, connections, type Row } from './world.ts';

interface Input<T> {
  input: T;
}

const fine = (body: object) => ({ ...body, userErrors: [] });

const kept = (calendar: Calendar): Row => ({
  id: `h-${calendar.pipelineId}`,
  weekly: [],
  cron: null,
  timeZone: 'Europe/Lisbon',
  leadMinutes: 60,
  jitterMinutes: 0,
  destinationTimes: [],
  catchUp: 'SKIP',
  pausedAt: null,
  createdAt: ago(9000),
  updatedAt: ago(0),
  ...calendar,
  blackouts: (calendar.blackouts ?? []).map(({ from, to }) => ({ from, to: to ?? from })),
});

const schedules: Row[] = [
  kept({
    pipelineId: 'p1',
    weekly: ['MONDAY', 'WEDNESDAY', 'FRIDAY'].map((weekday) => ({ weekday, time: '18:00' })),
    destinationTimes: [{ connectionId: 'c2', time: '20:30' }],
  }),
];

const series: Row[] = [
  {
    id: 'e1',
    pipelineId: 'p1',
    name: 'Monday: three facts',
    template: 'Three facts about the {animal}, part {number}',
    title: null,
    scriptKind: null,
    weekdays: ['MONDAY'],
    lists: [{ name: 'animal', values: ['octopus', 'seahorse', 'narwhal'] }],
    nextNumber: 4,
    enabled: true,
    example: 'Three facts about the octopus, part 4',
    createdAt: ago(9000),
    updatedAt: ago(9000),
  },
];

const slot = (id: string, at: string, state: string, fields: object): Row => ({
  ...{ id, pipelineId: 'p1', at, goesOutAt: at, state, createdAt: at },
  ...fields,
});

const slots: Row[] = [
  slot('s1', dayTime(1, '12:00'), 'FILLED', { run: runs[0] }),
  slot('s2', dayTime(-2, '18:00'), 'EMPTY', {
    reason: { code: 'queue_empty', message: 'No topic waited in the queue.' },
  }),
  slot('s3', dayTime(-5, '18:00'), 'SKIPPED', {
    reason: { code: 'budget_spent', message: 'The budget of the month was spent.' },
  }),
];

const waiting = [
  ['Why seahorses hold hands', 1, '18:00', 0],
  ['Why seahorses hold hands', 1, '20:30', 1],
  ['The crab that wears a hat', 1, '18:05', 0],
  ['A shrimp faster than a bullet', 3, '18:00', 0],
  ['A shrimp faster than a bullet', 3, '18:00', 1],
  ['How eels find home', 6, '09:30', 0],
] as const;
for (const [place, [title, days, time, account]] of waiting.entries()) {
  const run = makeRun(`w${String(place)}`, title, 'READY', 30, 20, 0);
  const connection = connections[account] ?? {};
  const publication = makePublication(run, connection as Row, 'SCHEDULED');
  const scheduledFor = dayTime(days, time);
  Object.assign(publication, { scheduledFor, notBefore: scheduledFor });
  publications.unshift(publication);
}

const wrong = (input: Calendar) =>
  (input.weekly ?? []).length === 0 && !/^(\S+\s+){4}\S+$/.test(input.cron ?? '')
    ? [{ code: 'INVALID', field: ['input', 'cron'], message: 'A cron expression has five fields.' }]
    : [];

/** What schedules answer. */
export const scheduleQueries = {
  slots: (_: unknown, args: Page) => page(slots, args),
  schedulePreview: (_: unknown, { input, count }: Input<Calendar> & { count?: number }) => {
    const userErrors = wrong(input);
    return userErrors.length > 0
      ? { userErrors }
      : fine({ preview: { slots: upcoming(input, count ?? 5) } });
  },
};

export const scheduleFields = {
  Pipeline: {
    schedule: ({ id }: Row) => byId(schedules, `h-${id}`),
    series: ({ id }: Row) => series.filter(({ pipelineId }) => pipelineId === id),
  },
  Schedule: {
    upcoming: (row: Row, { count }: { count?: number }) =>
      upcoming(row as unknown as Calendar, count ?? 5),
    nextAt: (row: Row) =>
      row.pausedAt === null ? (upcoming(row as unknown as Calendar, 1)[0]?.at ?? null) : null,
  },
};

/** What can be changed about schedules, series and when publications go out. */
export const scheduleMutations = {
  scheduleSet: (_: unknown, { input }: Input<Calendar>) => {
    const userErrors = wrong(input);
    if (userErrors.length > 0) return { userErrors };
    const schedule = kept(input);
    drop(schedules, schedule.id);
    schedules.push(schedule);
    return fine({ schedule });
  },
  schedulePause: (_: unknown, { input }: Input<{ pipelineId: string; paused: boolean }>) => {
    const schedule = byId(schedules, `h-${input.pipelineId}`);
    if (schedule) schedule.pausedAt = input.paused ? ago(0) : null;
    return fine({ schedule });
  },
  scheduleRemove: (_: unknown, { input }: Input<{ pipelineId: string }>) => {
    drop(schedules, `h-${input.pipelineId}`);
    return fine({ removedId: `h-${input.pipelineId}` });
  },
  seriesCreate: (_: unknown, { input }: Input<{ template: string }>) => {
    const row = { id: `e${String(Date.now())}`, nextNumber: 1, enabled: true, createdAt: ago(0) };
    const made = { ...row, updatedAt: ago(0), ...input, example: input.template };
    series.push(made);
    return fine({ series: made });
  },
  seriesUpdate: (_: unknown, { input }: Input<{ id: string }>) => {
    const row = byId(series, input.id);
    if (row) Object.assign(row, input);
    return fine({ series: row });
  },
  seriesDelete: (_: unknown, { input }: Input<{ id: string }>) => {
    drop(series, input.id);
    return fine({ deletedId: input.id });
  },
  publicationUpdate: (_: unknown, { input }: Input<{ id: string; scheduledFor?: string }>) => {
    const publication = byId(publications, input.id);
    if (publication && input.scheduledFor !== undefined)
      Object.assign(publication, {
        scheduledFor: input.scheduledFor,
        notBefore: input.scheduledFor,
        version: Number(publication.version) + 1,
      });
    return fine({ publication });
  },
};
