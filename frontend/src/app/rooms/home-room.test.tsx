import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeConnection, makePage, makeRun } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

test('given an expired account and a failed run, when home opens, then both ask for their person', async () => {
  const failed = makeRun({
    state: 'FAILED',
    error: { code: 'VOICE_FAILED', message: 'The voice stopped.', retryable: true },
  });
  const { api, user } = renderApp('/', {
    runs: makePage([failed]),
    connections: [makeConnection({ health: 'EXPIRED', healthReason: 'Access ran out.' })],
    runRetry: { run: makeRun({ state: 'QUEUED' }), userErrors: [] },
  });
  const needs = await screen.findByRole('region', { name: 'Needs you' });
  expect(within(needs).getByText('Access ran out.')).toBeVisible();
  expect(within(needs).getByText('The voice stopped.')).toBeVisible();
  await user.click(within(needs).getByRole('button', { name: 'Retry' }));
  expect(api.argumentsOf('runRetry')).toEqual([{ input: { id: 'r1' } }]);
});
