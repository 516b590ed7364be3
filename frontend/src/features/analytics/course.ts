import { graphql, unmask, type FragmentType } from '../../gql';
import type { SeriesStep } from '../../gql/graphql';
import type { Counter } from './analytics-search';
import { formatStep } from './days';

export const CoursePointDocument = graphql(`
  fragment CoursePoint on AnalyticsPoint {
    from
    views
    likes
    comments
    shares
    saves
    watchMs
  }
`);

type Points = readonly FragmentType<typeof CoursePointDocument>[];

/** A step of the course beside the same step before; null where nothing is known. */
export interface CourseStep {
  from: string;
  label: string;
  now: number | null;
  before: number | null;
  beforeLabel: string | undefined;
}

/** Lays two series side by side, step by step. */
export function courseOf(
  { now, before }: { now: Points; before: Points | undefined },
  { measure, step, zone }: { measure: Counter; step: SeriesStep; zone: string },
): CourseStep[] {
  const earlier = unmask(CoursePointDocument, before) ?? [];
  return unmask(CoursePointDocument, now).map((point, index) => {
    const other = earlier[index];
    return {
      from: point.from,
      label: formatStep(point.from, step, zone),
      now: point[measure] ?? null,
      before: other?.[measure] ?? null,
      beforeLabel: other && formatStep(other.from, step, zone),
    };
  });
}
