import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makePage, makePublication } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

const summary = { publications: 2, measured: 0, byPlatform: [] };

test('given filters in the address, when the history opens, then the API is asked for exactly these', async () => {
  const { api } = renderApp('/history?platform=YOUTUBE&state=PUBLISHED&search=bees&range=all', {
    publications: makePage([makePublication()]),
    analyticsSummary: summary,
  });
  expect(await screen.findByRole('link', { name: 'The first video' })).toBeVisible();
  expect(api.argumentsOf('publications')[0]).toMatchObject({
    filter: {
      platforms: ['YOUTUBE'],
      states: ['PUBLISHED'],
      search: 'bees',
      from: '2000-01-01T00:00:00.000Z',
    },
  });
});

test('given a full list, when a platform is chosen, then the address and the question change', async () => {
  const { api, rooms, user } = renderApp('/history', {
    publications: makePage([makePublication()]),
    analyticsSummary: summary,
  });
  await user.click(await screen.findByRole('combobox', { name: 'Platform' }));
  await user.click(await screen.findByRole('option', { name: 'TikTok', hidden: true }));
  expect(rooms.state.location.search).toEqual({ platform: 'TIKTOK' });
  expect(api.argumentsOf('publications').at(-1)).toMatchObject({
    filter: { platforms: ['TIKTOK'] },
  });
});

test('given more than a page, when its end comes into sight, then the next page follows the cursor', async () => {
  renderApp('/history', {
    publications: ({ after }: { after: string | null }) =>
      after === 'second'
        ? makePage([makePublication({ id: 'b2', title: 'The older one' })])
        : makePage([makePublication()], 'second'),
    analyticsSummary: summary,
  });
  expect(await screen.findByText('The older one')).toBeVisible();
  expect(screen.getByText('The first video')).toBeVisible();
});

test('given nothing was measured yet, when the history opens, then it says so instead of showing zeros', async () => {
  renderApp('/history', { publications: makePage([makePublication()]), analyticsSummary: summary });
  expect(await screen.findByText(/No data yet/)).toBeVisible();
  expect(screen.getByText('no numbers yet')).toBeVisible();
});
