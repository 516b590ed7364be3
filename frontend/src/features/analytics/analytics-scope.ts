import type { AnalyticsFilter, AnalyticsVideos, SeriesStep } from '../../gql/graphql';
import type { AnalyticsSearch } from './analytics-search';
import { dayAt, momentsOf, spanBefore, spanOf, stepFor, type Span } from './span';

/** What the API is asked about. */
export interface AnalyticsScope {
  span: Span;
  zone: string;
  step: SeriesStep;
  filter: AnalyticsFilter;
  before: AnalyticsFilter;
  /** The same videos, whenever they were published. */
  videos: AnalyticsVideos;
}

/** What the API is asked about for an address, on the clock of the person. */
export function analyticsScope(search: AnalyticsSearch, zone: string, now: number): AnalyticsScope {
  const { platform, connection, pipeline } = search;
  const span = spanOf(search, dayAt(now, zone));
  const videos = {
    ...(platform === undefined ? {} : { platforms: [platform] }),
    ...(connection === undefined ? {} : { connectionId: connection }),
    ...(pipeline === undefined ? {} : { pipelineId: pipeline }),
  };
  return {
    span,
    zone,
    step: stepFor(span),
    filter: { ...momentsOf(span, zone), ...videos },
    before: { ...momentsOf(spanBefore(span), zone), ...videos },
    videos,
  };
}
