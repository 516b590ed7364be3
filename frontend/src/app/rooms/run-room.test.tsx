import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  makeConnection,
  makeProgress,
  makePublication,
  makeRun,
  makeStep,
} from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

const scene = {
  id: 's1',
  position: 0,
  narration: 'Bees can count to four.',
  searchTerms: ['bee'],
  startMs: 0,
  durationMs: 2400,
  words: [{ text: 'Bees', startMs: 120, endMs: 400 }],
  timingSource: 'ALIGNED',
  footage: 'Tide',
  rendered: true,
};

test('given a rendering run, when the subscription tells more, then steps, scenes and publications follow', async () => {
  const { api } = renderApp('/runs/r1', { run: makeRun() });
  expect(await screen.findByRole('heading', { name: 'The first video' })).toBeVisible();
  act(() => {
    api.emit(
      'runProgress',
      makeRun({
        version: 7,
        state: 'READY',
        progress: makeProgress(10, 10),
        steps: [
          makeStep('SCRIPT', 'DONE'),
          makeStep('RENDER', 'DONE', { durationMs: 61_000, reused: 3 }),
        ],
        scenes: [scene],
        publications: [
          makePublication({ state: 'UPLOADING', url: null, progress: makeProgress(3, 4) }),
        ],
      }),
    );
  });
  const board = await screen.findByRole('region', { name: 'Storyboard' });
  expect(within(board).getByText('Bees can count to four.')).toBeVisible();
  const steps = screen.getByRole('region', { name: 'Progress' });
  expect(within(steps).getByText('1 min 01 s')).toBeVisible();
  expect(within(steps).getByText(/3 kept from before/)).toBeVisible();
  const upload = await screen.findByRole('progressbar', { name: 'Upload to YouTube' });
  expect(upload).toHaveAttribute('aria-valuenow', '75');
  expect(api.unanswered).toEqual([]);
});

test('given a failed publication of an expired account, when it is shown, then the reason and both ways on stand there', async () => {
  const publication = makePublication({
    state: 'FAILED',
    url: null,
    connection: makeConnection({ health: 'EXPIRED' }),
    error: {
      code: 'ACCOUNT_EXPIRED',
      message: 'YouTube no longer accepts the access.',
      retryable: true,
      nextAction: 'CONNECT_AGAIN',
    },
  });
  const { api, user } = renderApp('/runs/r1', {
    run: makeRun({ state: 'READY', publications: [publication] }),
    publicationRetry: {
      publication: makePublication({ state: 'STARTING', url: null }),
      userErrors: [],
    },
  });
  expect(await screen.findByText('YouTube no longer accepts the access.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Reconnect Ada Explains' })).toHaveAttribute(
    'href',
    '/connections',
  );
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Starting')).toBeVisible();
  expect(api.argumentsOf('publicationRetry')).toEqual([{ input: { id: 'b1' } }]);
});

test('given a run that is not ours, when its address is opened, then the room says there is none', async () => {
  renderApp('/runs/someone-else', { run: null });
  expect(await screen.findByText('No such run')).toBeVisible();
});

test('given a live publication, when one asks what happened, then each question and answer stands there', async () => {
  const publication = makePublication({ state: 'PUBLISHED' });
  const attempt = {
    id: 'a1',
    asked: 'start',
    answered: 'the platform gave a handle',
    askedAt: '2026-11-24T09:00:00Z',
    answeredAt: '2026-11-24T09:00:01Z',
  };
  const { api, user } = renderApp('/runs/r1', {
    run: makeRun({ publications: [publication] }),
    publication: { ...publication, attempts: [attempt] },
  });
  await user.click(await screen.findByRole('button', { name: 'What happened' }));
  expect(await screen.findByText('Announced the video')).toBeVisible();
  expect(screen.getByText('the platform gave a handle')).toBeVisible();
  expect(api.unanswered).toEqual([]);
});

test('given a live publication, when it is taken down and that is confirmed, then it says so and the link is gone', async () => {
  const publication = makePublication({ state: 'PUBLISHED' });
  const { api, user } = renderApp('/runs/r1', {
    run: makeRun({ publications: [publication] }),
    publicationTakeDown: {
      publication: { ...publication, takenDownAt: '2026-11-25T09:00:00Z' },
      userErrors: [],
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Take down' }));
  await user.click(await screen.findByRole('button', { name: 'Take it down' }));
  expect(await screen.findByText(/^Taken down /)).toBeVisible();
  expect(screen.queryByRole('link', { name: /Open on YouTube/ })).toBeNull();
  expect(api.argumentsOf('publicationTakeDown')).toEqual([{ input: { id: 'b1' } }]);
});
