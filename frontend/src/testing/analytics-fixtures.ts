import { vi } from 'vitest';
import { makeConnection, makePublication } from './fixtures';

type Fields = Record<string, unknown>;

const takenAt = '2026-03-01T10:00:00Z';

export const makeFigure = (value: number | null, measured = 2): Fields => ({
  value,
  measured: value === null ? 0 : measured,
  takenAt: value === null ? null : takenAt,
});

/** Two videos whose platforms tell nothing but views and likes. */
export const makeTotals = (fields: Fields = {}): Fields => ({
  publications: 2,
  failing: 0,
  gone: 0,
  views: makeFigure(1200),
  likes: makeFigure(0),
  comments: makeFigure(null),
  shares: makeFigure(null),
  saves: makeFigure(null),
  watchMs: makeFigure(null),
  engagement: 0.05,
  ...fields,
});

export const makeReport = (fields: Fields = {}): Fields => ({
  from: '2026-02-01T23:00:00Z',
  to: '2026-03-01T23:00:00Z',
  previousFrom: '2026-01-04T23:00:00Z',
  totals: makeTotals(),
  previous: makeTotals({ views: makeFigure(1000) }),
  change: { views: 0.2 },
  failures: [],
  ...fields,
});

export const makeFailure = (fields: Fields = {}): Fields => ({
  reason: 'YouTube did not answer.',
  since: '2026-02-27T10:00:00Z',
  triedAt: '2026-03-01T10:00:00Z',
  takenAt: '2026-02-26T10:00:00Z',
  publications: 3,
  connection: makeConnection(),
  ...fields,
});

export const makePoint = (day: string, views: number | null): Fields => ({
  from: `${day}T00:00:00Z`,
  at: `${day}T23:59:59Z`,
  views,
});

export const makeGroup = (key: string | null, label: string, fields: Fields = {}): Fields => ({
  key,
  label,
  totals: makeTotals(),
  change: { views: 0.1 },
  ...fields,
});

export const makeRanked = (fields: Fields = {}): Fields => ({
  publication: makePublication(fields),
  totals: makeTotals(),
});

/** All that the room asks for, of somebody with two videos. */
export const makeAnalytics = (fields: Fields = {}): Fields => ({
  publications: { nodes: [], totalCount: 2, pageInfo: {} },
  connections: [makeConnection()],
  pipelines: { nodes: [{ id: 'p1', name: 'Short facts' }], totalCount: 1, pageInfo: {} },
  analyticsReport: makeReport(),
  analyticsSeries: [makePoint('2026-02-02', 700), makePoint('2026-02-03', null)],
  analyticsBreakdown: [makeGroup('youtube', 'YouTube')],
  analyticsRanking: [makeRanked()],
  analyticsInsights: { videos: 3, medianViews: 400, leastVideos: 8, insights: [] },
  analyticsBestTime: { videos: 3, sentence: 'Not enough videos yet.' },
  ...fields,
});

/** Gives everything a size, as a browser would: a chart without one is not drawn. */
export function giveSize(): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 600, 280));
}
