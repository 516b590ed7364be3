import type { GoesOutNextQuery } from '../../gql/graphql';

type Scheduled = GoesOutNextQuery['publications']['nodes'][number];
type Pipeline = GoesOutNextQuery['pipelines']['nodes'][number];
type Upcoming = NonNullable<Pipeline['schedule']>['upcoming'][number];

/** Something that goes out by itself: a finished video at its time, or a slot whose video is still to be made. */
export type NextUp =
  | { is: 'publication'; at: string; publication: Scheduled }
  | { is: 'slot'; at: string; slot: Upcoming; pipeline: Pipeline; filledBy: Filler };

/** What will fill a slot, as far as that is known. */
export type Filler = 'series' | 'topic' | 'proposal' | 'nothing';

/** How far one looks ahead, in days, and how many things are shown. */
export const ahead = { days: 7, most: 8 };

/** What goes out in the coming days, the soonest first. */
export function nextUp(data: GoesOutNextQuery, now: number): NextUp[] {
  const end = now + ahead.days * 86_400_000;
  return [...scheduled(data), ...data.pipelines.nodes.flatMap(slotsOf)]
    .filter(({ at }) => Date.parse(at) < end)
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
    .slice(0, ahead.most);
}

function scheduled({ publications }: GoesOutNextQuery): NextUp[] {
  return publications.nodes.flatMap((publication) => {
    const at = publication.scheduledFor ?? publication.notBefore;
    return publication.state === 'SCHEDULED' && at != null
      ? [{ is: 'publication' as const, at, publication }]
      : [];
  });
}

function slotsOf(pipeline: Pipeline): NextUp[] {
  const { schedule, waitingTopics, restock } = pipeline;
  if (schedule == null || schedule.pausedAt != null) return [];
  let topics = waitingTopics;
  return schedule.upcoming.map((slot) => {
    const fill = (): Filler => {
      if (slot.seriesId != null) return 'series';
      topics -= 1;
      if (topics >= 0) return 'topic';
      return restock ? 'proposal' : 'nothing';
    };
    return { is: 'slot', at: slot.goesOutAt, slot, pipeline, filledBy: fill() };
  });
}
