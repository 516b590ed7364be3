import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeConnection, makePage } from '../../testing/fixtures';
import { makePipeline, pipelineAnswers, settingsOf } from '../../testing/pipeline-fixtures';
import { renderApp } from '../../testing/render-app';

const schedule = { id: 's1', pausedAt: null, nextAt: '2099-01-01T10:00:00Z', upcoming: [] };

test('given unsaved changes, when another tab is opened, then it asks; and they can be kept', async () => {
  const { rooms, user } = renderApp('/pipelines/p1/settings', {
    ...pipelineAnswers,
    topics: makePage([]),
  });
  await user.type(await screen.findByLabelText('Name'), '!');
  expect(screen.getByText('There are unsaved changes.')).toBeVisible();
  await user.click(screen.getByRole('tab', { name: 'Topics' }));
  await user.click(await screen.findByRole('button', { name: 'Stay' }));
  expect(rooms.state.location.pathname).toBe('/pipelines/p1/settings');
  expect(screen.getByLabelText('Name')).toHaveValue('Short facts!');
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(screen.queryByText('There are unsaved changes.')).toBeNull();
  await user.click(screen.getByRole('tab', { name: 'Topics' }));
  expect(await screen.findByText('No topic waits')).toBeVisible();
});

test('given a schedule, when it is paused in the list, then it rests', async () => {
  let now: object = schedule;
  const { api, user } = renderApp('/pipelines', {
    pipelines: () => makePage([{ ...makePipeline(), schedule: now, waitingTopics: 3 }]),
    schedulePause: () => {
      now = { ...schedule, pausedAt: '2026-03-01T10:00:00Z', nextAt: null };
      return { schedule: now, userErrors: [] };
    },
  });
  expect(await screen.findByText('3 topics wait')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'More for Short facts' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Pause' }));
  expect(await screen.findByText('Paused')).toBeVisible();
  expect(api.argumentsOf('schedulePause')).toEqual([{ input: { pipelineId: 'p1', paused: true } }]);
});

test('given choices of a platform, when they are saved, then empty words are none and nothing else is chosen', async () => {
  const { api, user } = renderApp('/pipelines/p1/settings', {
    ...pipelineAnswers,
    pipeline: { ...makePipeline(), destinations: [makeConnection({ platform: 'TIKTOK' })] },
    connections: [makeConnection({ platform: 'TIKTOK' })],
  });
  await user.click(await screen.findByRole('checkbox', { name: 'Comment' }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => {
    expect(settingsOf(api.argumentsOf('pipelineUpdate')[0])?.options).toMatchObject({
      tiktok: { allowComment: true, allowDuet: false, privacyLevel: null, brandContent: false },
      youtube: { firstComment: null, notifySubscribers: null },
    });
  });
});
