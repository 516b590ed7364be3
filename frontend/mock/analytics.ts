import {
  before,
  chance,
  change,
  dayMs,
  iso,
  series,
  totals,
  viewsIn,
  type Filter,
} from './analytics-numbers.ts';
import { pipelines } from './pipelines.ts';
import { publications } from './seed.ts';
import { connections, type Row } from './world.ts';

function report(filter: Filter) {
  const [now, then] = [viewsIn(filter), viewsIn(before(filter))];
  return {
    from: filter.from,
    to: filter.to,
    previousFrom: before(filter).from,
    totals: totals(now, 23),
    previous: totals(then, 19),
    change: change(now, then),
    failures: [
      {
        reason: 'Instagram ended the access after 60 days without use.',
        since: iso(Date.now() - 2 * dayMs),
        triedAt: iso(Date.now() - 3_600_000),
        takenAt: iso(Date.now() - 2.1 * dayMs),
        publications: 3,
        connection: connections[2],
      },
    ],
  };
}

/** What rows of a breakdown are called, by what sets videos apart. */
const groups: Record<string, [string | null, string][]> = {
  PLATFORM: [
    ['youtube', 'YouTube'],
    ['tiktok', 'TikTok'],
    ['instagram', 'Instagram'],
  ],
  CONNECTION: connections.map((row) => [row.id, String(row.displayName)]),
  PIPELINE: pipelines.map((row) => [row.id, String(row.name)]),
  TOPIC: [
    ['w1', 'Why whales sing in keys'],
    ['w2', 'The fish that walks'],
    [null, 'No topic'],
  ],
  CAPTION_PRESET: [
    ['bold', 'Bold'],
    ['karaoke', 'Karaoke'],
    ['calm', 'Calm'],
  ],
  HOUR: [18, 7, 12, 20, 9, 16].map((hour) => [String(hour), String(hour)]),
  WEEKDAY: [6, 0, 4, 2, 1, 3, 5].map((weekday) => [String(weekday), String(weekday)]),
};

function breakdown(filter: Filter, by: string) {
  const all = viewsIn(filter);
  return (groups[by] ?? []).map(([key, label], index) => {
    const views =
      key === 'instagram' || key === 'c3' ? null : Math.round((all * 0.55) / (index + 1));
    return {
      key,
      label,
      totals: totals(views, Math.max(1, 12 - index * 2)),
      change: change(views ?? 0, (views ?? 0) * (0.7 + chance(index + 3) * 0.6)),
    };
  });
}

function ranking(filter: Filter, end: string, first: number) {
  const live = publications.filter(
    ({ state, platform, latestMetrics }) =>
      state === 'PUBLISHED' &&
      latestMetrics != null &&
      (filter.platforms?.includes(String(platform)) ?? true),
  );
  const views = (row: Row) => (row.latestMetrics as { views: number }).views;
  const sorted = [...live].sort((one, other) => views(other) - views(one));
  return (end === 'WORST' ? sorted.reverse() : sorted)
    .slice(0, first)
    .map((publication) => ({ publication, totals: totals(views(publication), 1) }));
}

const finding = (
  feature: string,
  value: string,
  subject: string,
  times: number,
  videos: number,
  low: number,
  high: number,
) => {
  const clear = low > 1 || high < 1;
  return {
    ...{ feature, value, times, videos, clear, interval: { low, high } },
    sentence: `${subject} do ${times.toFixed(1)} times your median (${String(videos)} videos)${clear ? '' : ', which may be chance'}.`,
  };
};

const slot = (begins: number, times: number, videos: number, low: number, high: number) => ({
  ...{ begins, times, videos, interval: { low, high } },
});

/** Made-up answers about how videos perform. */
export const analytics = {
  analyticsReport: (_: unknown, { filter }: { filter: Filter }) => report(filter),
  analyticsSeries: (_: unknown, { filter, step }: { filter: Filter; step: string }) =>
    series(filter, step),
  analyticsBreakdown: (_: unknown, { filter, by }: { filter: Filter; by: string }) =>
    breakdown(filter, by),
  analyticsRanking: (
    _: unknown,
    { filter, end, first }: { filter: Filter; end: string; first: number },
  ) => ranking(filter, end, first),
  analyticsInsights: () => ({
    videos: 64,
    medianViews: 3140,
    leastVideos: 8,
    insights: [
      finding('HOOK_LENGTH', '1-7', 'Hooks under 8 words', 1.4, 23, 1.1, 1.9),
      finding('DURATION', '45+', 'Videos of 45 seconds or more', 0.6, 12, 0.4, 0.9),
      finding('CAPTION_PRESET', 'bold', 'Videos with the captions “Bold”', 1.2, 31, 0.9, 1.5),
      finding('WEEKDAY', '6', 'Videos published on Sundays', 1.1, 9, 0.6, 2.2),
    ],
  }),
  analyticsBestTime: () => ({
    videos: 64,
    hours: slot(18, 1.5, 14, 1.2, 2.1),
    weekday: null,
    sentence: 'Publish between 18:00 and 21:00: 14 videos did 1.5 times your median (1.2 to 2.1).',
  }),
  analyticsExport: () => ({
    url: '/exports/made-up',
    fileName: 'analytics.csv',
    expiresAt: iso(Date.now() + 3_600_000),
  }),
};
