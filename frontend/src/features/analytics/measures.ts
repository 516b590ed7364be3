import type { AnalyticsDimension, AnalyticsMeasure } from '../../gql/graphql';
import { formatCompact, formatCount, numbers } from '../../ui/format';
import type { Dimension, Measure } from './analytics-search';

/** How the API calls what videos are compared by. */
export const measureNames: Record<Measure, AnalyticsMeasure> = {
  views: 'VIEWS',
  likes: 'LIKES',
  comments: 'COMMENTS',
  shares: 'SHARES',
  saves: 'SAVES',
  watchMs: 'WATCH_MS',
  engagement: 'ENGAGEMENT',
  watchShare: 'WATCH_SHARE',
};

/** How the API calls what sets videos apart. */
export const dimensionNames: Record<Dimension, AnalyticsDimension> = {
  platform: 'PLATFORM',
  connection: 'CONNECTION',
  pipeline: 'PIPELINE',
  topic: 'TOPIC',
  captionPreset: 'CAPTION_PRESET',
  hour: 'HOUR',
  weekday: 'WEEKDAY',
};

const [hours, minutes] = (['hour', 'minute'] as const).map((unit) =>
  numbers({
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
    notation: 'compact',
  }),
);
const percent = numbers({ style: 'percent', maximumFractionDigits: 1 });
const change = numbers({ style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });
const times = numbers({ minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Time that many people watched together: 42 min, 1.2K hr. */
function formatWatched(ms: number): string {
  const unit = ms >= 3_600_000 ? hours : minutes;
  return unit?.().format(ms / (ms >= 3_600_000 ? 3_600_000 : 60_000)) ?? '';
}

/** A number of a measure, short enough for a tile. */
export function formatMeasure(measure: Measure, value: number): string {
  if (measure === 'watchMs') return formatWatched(value);
  if (measure === 'engagement' || measure === 'watchShare') return percent().format(value);
  return formatCompact(value);
}

/** A number of a measure to the last digit that means something, for tables. */
export function formatExactly(measure: Measure, value: number): string {
  return measure === 'watchMs' || measure === 'engagement' || measure === 'watchShare'
    ? formatMeasure(measure, value)
    : formatCount(value);
}

/** More or less in whole per cent, with its sign. */
export const formatChange = (value: number): string => change().format(value);

/** How many times something is something else: 1.4. */
export const formatTimes = (value: number): string => times().format(value);
