import type { CatchUp, ScheduleFormFragment, ScheduleSetInput, Weekday } from '../../gql/graphql';
import { inOrder } from '../../ui/weekdays';

/** A time and the days that have it. */
export interface DayTime {
  key: string;
  weekdays: Weekday[];
  time: string;
}

/** The schedule as its form holds it. */
export interface ScheduleValues {
  kind: 'weekly' | 'cron';
  times: DayTime[];
  cron: string;
  timeZone: string;
  leadMinutes: number | string;
  jitterMinutes: number | string;
  /** One for each destination; without a time it goes by the slot's. */
  destinationTimes: { connectionId: string; time: string }[];
  blackouts: Blackout[];
  catchUp: CatchUp;
}

/** Days without slots, the first and the last; one without both is not yet said. */
export interface Blackout {
  key: string;
  days: [string | null, string | null];
}

let keys = 0;
/** Tells rows apart while they move. */
export const newKey = (): string => `row${String(keys++)}`;

export const newDayTime = (weekdays: Weekday[], time = '18:00'): DayTime => ({
  key: newKey(),
  weekdays,
  time,
});

/** What a pipeline begins with: three times a week in the evening. */
const usual: Omit<ScheduleValues, 'timeZone' | 'destinationTimes'> = {
  kind: 'weekly',
  times: [newDayTime(['MONDAY', 'WEDNESDAY', 'FRIDAY'])],
  cron: '',
  leadMinutes: 60,
  jitterMinutes: 0,
  blackouts: [],
  catchUp: 'SKIP',
};

interface Surroundings {
  timeZone: string;
  connectionIds: readonly string[];
}

/** A schedule as the form begins with it; the usual one where there is none. */
export function valuesOf(
  schedule: ScheduleFormFragment | undefined,
  { timeZone, connectionIds }: Surroundings,
): ScheduleValues {
  const own = schedule?.destinationTimes ?? [];
  const destinationTimes = connectionIds.map((connectionId) => ({
    connectionId,
    time: own.find((each) => each.connectionId === connectionId)?.time ?? '',
  }));
  if (!schedule) return { ...usual, timeZone, destinationTimes };
  return {
    kind: schedule.cron === null ? 'weekly' : 'cron',
    times: schedule.cron === null ? dayTimes(schedule.weekly) : usual.times,
    cron: schedule.cron ?? '',
    timeZone: schedule.timeZone,
    leadMinutes: schedule.leadMinutes,
    jitterMinutes: schedule.jitterMinutes,
    destinationTimes,
    blackouts: schedule.blackouts.map(({ from, to }) => ({ key: newKey(), days: [from, to] })),
    catchUp: schedule.catchUp,
  };
}

/** The slots of a week by their time. */
function dayTimes(weekly: ScheduleFormFragment['weekly']): DayTime[] {
  const times = [...new Set(weekly.map(({ time }) => time))].sort();
  return times.map((time) =>
    newDayTime(
      inOrder(weekly.filter((slot) => slot.time === time).map(({ weekday }) => weekday)),
      time,
    ),
  );
}

/** Each slot of the week with the row it is of, in the order they are sent in. */
const slotsOf = (times: readonly DayTime[]) =>
  times.flatMap(({ weekdays, time }, row) => weekdays.map((weekday) => ({ weekday, time, row })));

const whole = (minutes: number | string): number => Math.round(Number(minutes));

/** What the form says, as the API takes it. */
export function inputOf(pipelineId: string, values: ScheduleValues): ScheduleSetInput {
  const { kind, times, cron, timeZone, leadMinutes, jitterMinutes, catchUp } = values;
  return {
    pipelineId,
    ...(kind === 'cron'
      ? { cron: cron.trim() }
      : { weekly: slotsOf(times).map(({ weekday, time }) => ({ weekday, time })) }),
    timeZone,
    leadMinutes: whole(leadMinutes),
    jitterMinutes: whole(jitterMinutes),
    destinationTimes: values.destinationTimes.filter(({ time }) => time !== ''),
    blackouts: saidBlackouts(values).map(({ days: [from, to] }) => ({ from: from ?? '', to })),
    catchUp,
  };
}

const saidBlackouts = ({ blackouts }: ScheduleValues) =>
  blackouts.filter(({ days: [from] }) => from !== null);

/** The form's field of a field of the input. */
export function fieldOf(path: readonly string[], values: ScheduleValues): string {
  const [name, place] = path.filter((part) => part !== 'input');
  const index = Number(place);
  if (name === 'weekly') {
    const slot = slotsOf(values.times)[index];
    return slot ? `times.${String(slot.row)}.time` : 'times';
  }
  if (name === 'destinationTimes') {
    const own = values.destinationTimes.filter(({ time }) => time !== '')[index];
    const row = own ? values.destinationTimes.indexOf(own) : -1;
    return row < 0 ? 'form' : `destinationTimes.${String(row)}.time`;
  }
  if (name === 'blackouts') {
    const own = saidBlackouts(values)[index];
    return own ? `blackouts.${String(values.blackouts.indexOf(own))}.days` : 'blackouts';
  }
  return name !== undefined && name in values ? name : 'form';
}
