import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makePage, makePublication, makeRun } from '../../testing/fixtures';
import { makeCost, makePurchase } from '../../testing/provider-fixtures';
import { renderApp } from '../../testing/render-app';
import { makeScene } from '../../testing/scene-fixtures';

const stock = makeScene(1, {
  footage: 'pexels:7',
  credit: 'Video by Marina Vale on Pexels: https://pexels.example/7',
  choice: {
    source: 'PEXELS',
    score: 31,
    reason: 'Only “bee” fits.',
    weak: true,
    tried: ['Your clips have nothing.'],
    byPerson: false,
  },
});
const waiting = makeRun({ state: 'AWAITING_APPROVAL', scenes: [makeScene(0), stock] });

test('given a scene of a stock library, when it is shown, then whom it is from, why, and how well it fits stand there', async () => {
  renderApp('/runs/r1', { run: waiting });
  const board = within(await screen.findByRole('region', { name: 'Storyboard' }));
  expect(board.getByText('weak match')).toBeVisible();
  expect(board.getByText(/Only “bee” fits\. · Your clips have nothing\./)).toBeVisible();
  expect(board.getByRole('link', { name: 'Video by Marina Vale on Pexels' })).toHaveAttribute(
    'href',
    'https://pexels.example/7',
  );
});

test('given notices and purchases, when the run is shown, then they are told calmly', async () => {
  const message = 'The built-in voice speaks instead.';
  const { api } = renderApp('/runs/r1', {
    run: makeRun({
      notices: [{ code: 'voice_fallback', message }],
      cost: makeCost('0.0107'),
    }),
    purchases: makePage([makePurchase()]),
  });
  expect(await screen.findByRole('note')).toHaveTextContent(message);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(screen.getByText('cost $0.0107')).toBeVisible();
  const costs = within(await screen.findByRole('region', { name: 'Costs' }));
  expect(await costs.findByText(/eleven_flash_v2_5 · 214 characters/)).toBeVisible();
  expect(api.argumentsOf('purchases')[0]).toMatchObject({ runId: 'r1' });
});

test('given a published video, when it is shown, then its scenes are fixed and it says why', async () => {
  renderApp('/runs/r1', {
    run: makeRun({ state: 'DONE', scenes: [makeScene(0)], publications: [makePublication()] }),
  });
  expect(await screen.findByRole('button', { name: 'Edit scene 1' })).toBeDisabled();
  expect(screen.getByText(/is published or on its way, so its scenes stay/)).toBeVisible();
});
