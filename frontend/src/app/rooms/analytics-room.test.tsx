import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import {
  giveSize,
  makeAnalytics,
  makeFailure,
  makeFigure,
  makePoint,
  makeReport,
  makeTotals,
} from '../../testing/analytics-fixtures';
import { renderApp } from '../../testing/render-app';

beforeEach(giveSize);

const custom = 'from=2026-02-02&to=2026-03-01';
/** Noon in Berlin, where the person lives. */
const span = { from: '2026-02-02T11:00:00.000Z', to: '2026-03-01T11:01:00.000Z' };

test('given filters in the address, when the room opens, then all parts ask for exactly these', async () => {
  const { api } = renderApp(
    `/analytics?${custom}&platform=YOUTUBE&connection=c1&pipeline=p1&by=weekday&rank=engagement&end=worst`,
    makeAnalytics(),
  );
  await screen.findByRole('heading', { name: 'Best and worst videos' });
  const videos = { platforms: ['YOUTUBE'], connectionId: 'c1', pipelineId: 'p1' };
  const filter = { ...span, ...videos };
  const wanted = {
    analyticsReport: { filter },
    analyticsBreakdown: { filter, by: 'WEEKDAY' },
    analyticsRanking: { filter, by: 'ENGAGEMENT', end: 'WORST', first: 10 },
    analyticsInsights: { videos },
    analyticsBestTime: { videos },
  };
  for (const [field, args] of Object.entries(wanted))
    expect(api.argumentsOf(field).at(-1), field).toEqual(args);
  expect(api.unanswered).toEqual([]);
});

test('given a platform is chosen, when the answer comes, then the address says so and the account is free again', async () => {
  const { api, rooms, user } = renderApp(`/analytics?${custom}&connection=c1`, makeAnalytics());
  await user.click(await screen.findByRole('combobox', { name: 'Platform' }));
  await user.click(await screen.findByRole('option', { name: 'TikTok', hidden: true }));
  await waitFor(() => {
    expect(rooms.state.location.search).toEqual({
      from: '2026-02-02',
      to: '2026-03-01',
      platform: 'TIKTOK',
    });
  });
  await waitFor(() => {
    expect(api.argumentsOf('analyticsReport').at(-1)).toEqual({
      filter: { ...span, platforms: ['TIKTOK'] },
    });
  });
});

test('given 28 days, when other days are wanted, then they begin with the same ones', async () => {
  const { rooms, user } = renderApp('/analytics', makeAnalytics());
  await user.click(await screen.findByRole('combobox', { name: 'Time' }));
  await user.click(await screen.findByRole('option', { name: 'Other days', hidden: true }));
  expect(await screen.findByRole('button', { name: /^First and last day: / })).toBeVisible();
  expect(Object.keys(rooms.state.location.search)).toEqual(['from', 'to']);
});

test('given a number nobody tells, when totals are shown, then it is not measured and not zero', async () => {
  renderApp(`/analytics?${custom}`, makeAnalytics());
  const totals = await screen.findByRole('group', { name: 'Totals' });
  expect(within(totals).getByRole('button', { name: /^Shares/ })).toHaveTextContent('not measured');
  expect(within(totals).getByRole('button', { name: /^Likes/ })).toHaveTextContent(/^Likes0/);
});

test('given some videos tell a number, when it is shown, then it says of how many it is known', async () => {
  const totals = makeTotals({ publications: 5, views: makeFigure(1200, 3) });
  renderApp(`/analytics?${custom}`, makeAnalytics({ analyticsReport: makeReport({ totals }) }));
  expect(await screen.findByText('from 3 of 5 videos')).toBeVisible();
});

test('given a platform could not be asked, when the room opens, then the last good numbers show with their time and the reason', async () => {
  const analyticsReport = makeReport({ failures: [makeFailure()] });
  renderApp(`/analytics?${custom}`, makeAnalytics({ analyticsReport }));
  const notice = await screen.findByRole('alert');
  expect(notice).toHaveTextContent('YouTube did not answer.');
  expect(notice).toHaveTextContent(/Shown are the last good numbers, of Feb 26, 2026/);
  expect(screen.getByText('1.2K')).toBeVisible();
});

test('given a comparison, when it is shown in a table and switched off, then the days before are there and gone', async () => {
  const analyticsSeries = ({ filter }: { filter: { from: string } }) => [
    makePoint('2026-02-02', filter.from < '2026-02-01' ? 311 : 700),
    makePoint('2026-02-03', null),
  ];
  const { api, user } = renderApp(
    `/analytics?${custom}&view=table`,
    makeAnalytics({ analyticsSeries }),
  );
  const table = await screen.findByRole('table', { name: 'Views by day' });
  expect(within(table).getByRole('row', { name: 'Feb 2 700 311' })).toBeVisible();
  expect(within(table).getByRole('row', { name: /Feb 3 .*not known .*not known/ })).toBeVisible();
  expect(api.argumentsOf('analyticsSeries')).toContainEqual({
    filter: { from: '2026-01-05T11:00:00.000Z', to: '2026-02-01T11:01:00.000Z' },
    step: 'DAY',
  });
  await user.click(screen.getByRole('switch', { name: 'Compare with the days before' }));
  expect(await within(table).findByRole('row', { name: 'Feb 2 700' })).toBeVisible();
  expect(screen.queryByText(/20%/)).toBeNull();
});

test('given likes are chosen among the totals, when the course follows, then the address keeps it', async () => {
  const { rooms, user } = renderApp(`/analytics?${custom}`, makeAnalytics());
  await user.click(await screen.findByRole('button', { name: /^Likes/ }));
  expect(await screen.findByRole('heading', { name: 'Likes by day' })).toBeVisible();
  expect(rooms.state.location.search).toMatchObject({ measure: 'likes' });
});
