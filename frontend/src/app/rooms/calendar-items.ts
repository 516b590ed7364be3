import { t } from 'i18next';
import type { CalendarSearch } from '../../features/calendar/calendar-search';
import {
  crowded,
  isMovable,
  publicationMoment,
} from '../../features/publications/publication-moment';
import { publicationFace } from '../../features/publications/publication-state';
import { runFace } from '../../features/runs/run-state';
import { plannedFace, slotFace } from '../../features/slots/slot-face';
import type {
  CalendarPlansQuery,
  CalendarPublicationsQuery,
  CalendarSlotsQuery,
  Platform,
} from '../../gql/graphql';
import type { CalendarEvent } from '../../ui/calendar-event';

type Publication = CalendarPublicationsQuery['publications']['nodes'][number];
type SlotDone = CalendarSlotsQuery['slots']['nodes'][number];
export type PlanningPipeline = CalendarPlansQuery['pipelines']['nodes'][number];
type PlannedSlot = NonNullable<PlanningPipeline['schedule']>['upcoming'][number];

/** What a calendar shows, and what its details are made of. */
export type CalendarItem = { event: CalendarEvent; pipelineId?: string; platforms: Platform[] } & (
  | { kind: 'publication'; publication: Publication }
  | { kind: 'slot'; slot: SlotDone; pipeline: PlanningPipeline | undefined }
  | { kind: 'planned'; slot: PlannedSlot; pipeline: PlanningPipeline }
);

/** Publications at their moment, or at the one they are on their way to. */
export function published(
  publications: readonly Publication[],
  moving: ReadonlyMap<string, string>,
): CalendarItem[] {
  const neighbours = crowded(publications);
  return publications.map((publication) => {
    const { id, title, platform, state } = publication;
    const neighbour = neighbours.get(id);
    return {
      kind: 'publication',
      publication,
      platforms: [platform],
      event: {
        id: `publication-${id}`,
        at: moving.get(id) ?? publicationMoment(publication),
        title,
        platform,
        // What can still be moved stands out from what is over.
        face: { ...publicationFace(state), ...(state === 'SCHEDULED' ? { color: 'marine' } : {}) },
        movable: isMovable(publication) && !moving.has(id),
        ...(neighbour ? { warning: t('publications.crowded', { title: neighbour.title }) } : {}),
      },
    };
  });
}

/** Slots that were dealt with, until publications tell of them. */
export function dealtWith(
  slots: readonly SlotDone[],
  pipelines: readonly PlanningPipeline[],
): CalendarItem[] {
  return slots
    .filter(({ run }) => run === null || run.publications.length === 0)
    .map((slot) => {
      const pipeline = pipelines.find(({ id }) => id === slot.pipelineId);
      return {
        kind: 'slot',
        slot,
        pipeline,
        pipelineId: slot.pipelineId,
        platforms: platformsOf(pipeline),
        event: {
          id: `slot-${slot.id}`,
          at: slot.run === null ? slot.at : slot.goesOutAt,
          title: slot.run?.title ?? pipeline?.name ?? t('slots.pipelineGone'),
          face: slot.run === null ? slotFace(slot.state) : runFace(slot.run.state),
          movable: false,
        },
      };
    });
}

/** Slots that are to come; a schedule that rests has none. */
export function planned(pipelines: readonly PlanningPipeline[]): CalendarItem[] {
  return pipelines.flatMap((pipeline) =>
    pipeline.schedule?.pausedAt === null
      ? pipeline.schedule.upcoming.map((slot) => ({
          kind: 'planned' as const,
          slot,
          pipeline,
          pipelineId: pipeline.id,
          platforms: platformsOf(pipeline),
          event: {
            id: `planned-${pipeline.id}-${slot.at}`,
            at: slot.goesOutAt,
            title: pipeline.name,
            face: plannedFace(),
            movable: false,
          },
        }))
      : [],
  );
}

const platformsOf = (pipeline: PlanningPipeline | undefined): Platform[] =>
  pipeline?.destinations.map(({ platform }) => platform) ?? [];

/** What is within the time that is shown and not filtered away. */
export function shown(
  items: readonly CalendarItem[],
  { pipeline, platform }: CalendarSearch,
  { from, to }: { from: string; to: string },
): CalendarItem[] {
  const [begin, end] = [Date.parse(from), Date.parse(to)];
  return items.filter(({ event, pipelineId, platforms }) => {
    const at = Date.parse(event.at);
    return (
      at >= begin &&
      at < end &&
      (pipeline === undefined || pipelineId === undefined || pipelineId === pipeline) &&
      (platform === undefined || platforms.includes(platform))
    );
  });
}
