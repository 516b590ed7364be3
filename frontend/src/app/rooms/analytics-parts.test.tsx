import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { giveSize, makeAnalytics, makeGroup, makePoint } from '../../testing/analytics-fixtures';
import { renderApp } from '../../testing/render-app';

const custom = 'from=2026-02-02&to=2026-03-01';

beforeEach(giveSize);

test('given a day without numbers, when the course is drawn, then its line is broken there', async () => {
  const views = [700, 500, null, 300, 400];
  const analyticsSeries = views.map((each, day) => makePoint(`2026-02-0${String(day + 2)}`, each));
  renderApp(`/analytics?${custom}&compare=off`, makeAnalytics({ analyticsSeries }));
  const chart = await screen.findByRole('img', { name: 'Views by day' });
  await waitFor(() => {
    const line = chart.querySelector('.recharts-area-curve')?.getAttribute('d');
    expect(line?.match(/M/g)).toHaveLength(2);
  });
});

test('given hours set videos apart, when they are listed, then they follow the clock and are told by it', async () => {
  const analyticsBreakdown = [makeGroup('18', '18'), makeGroup('7', '7')];
  renderApp(`/analytics?${custom}&by=hour`, makeAnalytics({ analyticsBreakdown }));
  const table = await screen.findByRole('table', { name: 'Hour published' });
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
  expect(api.argumentsOf('analyticsExport')).toEqual([
    { filter: { from: '2026-02-02T11:00:00.000Z', to: '2026-03-01T11:01:00.000Z' } },
  ]);
});

test('given nothing was ever published, when the room opens, then it says what will be here', async () => {
  const publications = { nodes: [], totalCount: 0, pageInfo: {} };
  renderApp('/analytics', makeAnalytics({ publications }));
  expect(await screen.findByText('Nothing to measure yet')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Export as CSV' })).toBeNull();
});
