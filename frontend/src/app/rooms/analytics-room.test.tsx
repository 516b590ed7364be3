import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import {
  makeAnalytics,
  makeFailure,
  makeFigure,
  makeGroup,
  makePoint,
  makeReport,
  makeTotals,
} from '../../testing/analytics-fixtures';
import { renderApp } from '../../testing/render-app';

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
  expect(await screen.findByRole('button', { name: 'First and last day' })).toBeVisible();
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
  expect(await screen.findByText('known of 3 of 5 videos')).toBeVisible();
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

test('given hours set videos apart, when they are listed, then they follow the clock and are told by it', async () => {
  const analyticsBreakdown = [makeGroup('18', '18'), makeGroup('7', '7')];
  renderApp(`/analytics?${custom}&by=hour`, makeAnalytics({ analyticsBreakdown }));
  const table = await screen.findByRole('table', { name: 'Hour of publishing' });
  const [, first, second] = within(table).getAllByRole('row');
  expect(first).toHaveTextContent('7:00 AM');
  expect(second).toHaveTextContent('6:00 PM');
});

test('given one part fails, when the room opens, then the others are there and the retry works', async () => {
  const { api, user } = renderApp(
    `/analytics?${custom}`,
    makeAnalytics({
      analyticsRanking: () => {
        throw new Error('Something went wrong');
      },
    }),
  );
  expect(await screen.findByText('This could not be loaded')).toBeVisible();
  expect(await screen.findByText('1.2K')).toBeVisible();
  api.answer(makeAnalytics());
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'The first video' })).toHaveAttribute(
    'href',
    '/runs/r1',
  );
  expect(screen.getByRole('link', { name: 'Open on YouTube' })).toBeVisible();
});

test('given findings, when they are shown, then each says how sure it is', async () => {
  const finding = { feature: 'HOOK_LENGTH', value: '1-7', times: 1.4, videos: 23 };
  renderApp(
    `/analytics?${custom}`,
    makeAnalytics({
      analyticsInsights: {
        ...{ videos: 64, medianViews: 3140, leastVideos: 8 },
        insights: [
          {
            ...finding,
            clear: false,
            interval: { low: 0.9, high: 1.9 },
            sentence:
              'Hooks under 8 words do 1.4 times your median (23 videos), which may be chance.',
          },
        ],
      },
      analyticsBestTime: {
        videos: 64,
        hours: { begins: 18, times: 1.5, videos: 14, interval: { low: 1.2, high: 2.1 } },
        sentence: 'Publish between 18:00 and 21:00.',
      },
    }),
  );
  expect(await screen.findByText(/Hooks under 8 words do 1.4 times/)).toBeVisible();
  expect(screen.getByText('may be chance')).toBeVisible();
  expect(await screen.findByText('6:00 PM to 9:00 PM')).toBeVisible();
  expect(screen.getByText('14 videos did 1.5 times your median')).toBeVisible();
});

test('given the numbers are wanted as a file, when it is asked for, then it is saved under its name', async () => {
  const saved: { href: string; name: string }[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ href: this.href, name: this.download });
  });
  const { api, user } = renderApp(
    `/analytics?${custom}`,
    makeAnalytics({
      analyticsExport: {
        url: 'https://api.test/exports/signed',
        fileName: 'numbers.csv',
        expiresAt: '2026-03-01T11:00:00Z',
      },
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Export as CSV' }));
  await waitFor(() => {
    expect(saved).toEqual([{ href: 'https://api.test/exports/signed', name: 'numbers.csv' }]);
  });
  expect(api.argumentsOf('analyticsExport')).toEqual([{ filter: span }]);
});

test('given nothing was ever published, when the room opens, then it says what will be here', async () => {
  const publications = { nodes: [], totalCount: 0, pageInfo: {} };
  renderApp('/analytics', makeAnalytics({ publications }));
  expect(await screen.findByText('Nothing to measure yet')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Export as CSV' })).toBeNull();
});
