import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeConnection, makePage, makePublication, makeRun } from '../../testing/fixtures';
import { makeHome, makeSchedule, makeSlot } from '../../testing/home-fixtures';
import { renderApp } from '../../testing/render-app';

interface Filter {
  filter: { states: string[] } | null;
}

const inState =
  (...rows: Record<string, unknown>[]) =>
  ({ filter }: Filter) =>
    makePage(rows.filter(({ state }) => filter?.states.includes(String(state)) ?? true));

const region = (name: string) => screen.findByRole('region', { name });

test('given an expired account and a failed run, when home opens, then both ask for their person', async () => {
  const failed = makeRun({
    state: 'FAILED',
    error: { code: 'VOICE_FAILED', message: 'The voice stopped.', retryable: true },
  });
  const { api, user } = renderApp('/', {
    ...makeHome(),
    runs: inState(failed),
    connections: [makeConnection({ health: 'EXPIRED', healthReason: 'Access ran out.' })],
    runRetry: { run: makeRun({ state: 'QUEUED' }), userErrors: [] },
  });
  const needs = await region('Needs you');
  expect(within(needs).getByText('Access ran out.')).toBeVisible();
  expect(within(needs).getByText('The voice stopped.')).toBeVisible();
  await user.click(within(needs).getByRole('button', { name: 'Retry' }));
  expect(api.argumentsOf('runRetry')).toEqual([{ input: { id: 'r1' } }]);
});

test('given a failed publication and an empty slot, when home opens, then both are told with their reasons', async () => {
  renderApp('/', {
    ...makeHome(),
    publications: inState(
      makePublication({
        state: 'FAILED',
        error: {
          code: 'quota',
          message: 'The quota is used up.',
          retryable: true,
          nextAction: 'RETRY',
        },
      }),
    ),
    slots: makePage([makeSlot()]),
    pipelines: makePage([{ id: 'p1', name: 'Short facts', waitingTopics: 0, schedule: null }]),
  });
  const needs = await region('Needs you');
  expect(within(needs).getByText('The quota is used up.')).toBeVisible();
  expect(within(needs).getByRole('button', { name: 'Try again' })).toBeVisible();
  expect(within(needs).getByText('No topic was waiting.')).toBeVisible();
  expect(within(needs).getByRole('link', { name: 'Open Short facts' })).toBeVisible();
});

test('given an empty slot whose pipeline has topics again, when home opens, then nobody is asked for', async () => {
  renderApp('/', {
    ...makeHome(),
    slots: makePage([makeSlot()]),
    pipelines: makePage([{ id: 'p1', name: 'Short facts', waitingTopics: 3, schedule: null }]),
  });
  await waitFor(() => {
    expect(screen.getByText('Nothing is being made at this moment.')).toBeVisible();
  });
  expect(screen.queryByRole('region', { name: 'Needs you' })).not.toBeInTheDocument();
});

test('given a run that moves, when the service tells of it, then home shows it without being asked', async () => {
  const { api } = renderApp('/', { ...makeHome(), runs: inState(makeRun()) });
  const running = await region('Running now');
  expect(await within(running).findByRole('progressbar')).toHaveAttribute('aria-valuenow', '50');
  const further = makeRun({ version: 2, progress: { done: 9, total: 10, percent: 90 } });
  api.answer({ runs: inState(further) });
  api.emit('activity', { kind: 'RUN', run: further });
  expect(await within(running).findByText('90%')).toBeVisible();
});

test('given videos and slots to come, when home opens, then they stand in their order with what fills them', async () => {
  renderApp('/', {
    ...makeHome(),
    publications: inState(
      makePublication({
        state: 'SCHEDULED',
        publishedAt: null,
        scheduledFor: new Date(Date.now() + 3 * 3_600_000).toISOString(),
      }),
    ),
    pipelines: makePage([
      { id: 'p1', name: 'Short facts', waitingTopics: 1, schedule: makeSchedule(1, 5, 24 * 30) },
    ]),
  });
  const next = await region('Goes out next');
  await within(next).findByRole('link', { name: 'The first video' });
  expect(
    within(next)
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual(['Calendar', 'Short facts', 'The first video', 'Short facts']);
  expect(within(next).getByText('The next topic of the queue')).toBeVisible();
  expect(within(next).getByText('No topic waits for this time')).toBeVisible();
});
