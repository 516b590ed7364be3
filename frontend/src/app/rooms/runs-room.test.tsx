import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makePage, makeProgress, makeRun } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

test('given a running run, when an event arrives, then its bar moves without a reload', async () => {
  let run = makeRun();
  const runs = ({ filter }: { filter: { states?: string[] } }) =>
    makePage(filter.states?.includes('FAILED') === true ? [] : [run]);
  const { api } = renderApp('/runs', { runs, connections: [] });
  const list = await screen.findByRole('region', { name: 'All runs' });
  expect(await within(list).findByRole('progressbar')).toHaveAttribute('aria-valuenow', '50');
  act(() => {
    run = makeRun({ version: 2, progress: makeProgress(8, 10) });
    api.emit('activity', { kind: 'RUN', run });
  });
  expect(await within(list).findByText('80%')).toBeVisible();
  expect(within(list).getByRole('progressbar')).toHaveAttribute('aria-valuenow', '80');
  expect(api.unanswered).toEqual([]);
});

test('given no runs at all, when the list opens, then it says how to make the first', async () => {
  renderApp('/runs', { runs: makePage([]), connections: [] });
  expect(await screen.findByRole('link', { name: 'Make the first video' })).toHaveAttribute(
    'href',
    '/runs/new',
  );
});

test('given the API fails, when the list opens, then it says so and the retry works', async () => {
  const { api, user } = renderApp('/runs', {
    connections: [],
    runs: () => {
      throw new Error('Something went wrong');
    },
  });
  await screen.findByText('This could not be loaded');
  api.answer({ runs: makePage([makeRun()]) });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'The first video' })).toBeVisible();
});
