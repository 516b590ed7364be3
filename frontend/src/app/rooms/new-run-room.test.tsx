import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makePage, makeRun, refusal } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

const pipeline = {
  id: 'p1',
  name: 'Short facts',
  settings: { language: 'en', scriptKind: 'SCRIPT', approval: false, privacy: 'PUBLIC' },
  destinations: [],
};
const answers = { pipelines: makePage([pipeline]), service: { scriptLimit: 10_000 } };

test('given a refused script, when it is sent, then the reason stands beside it and nothing typed is lost', async () => {
  const { user } = renderApp('/runs/new', {
    ...answers,
    runCreate: { userErrors: [refusal('TOO_SHORT', ['script'], 'Write at least one sentence.')] },
  });
  await user.type(await screen.findByLabelText('Script'), 'Bees.');
  await user.click(screen.getByRole('button', { name: 'Make and publish' }));
  expect(await screen.findByText('Write at least one sentence.')).toBeVisible();
  expect(screen.getByLabelText('Script')).toHaveValue('Bees.');
});

test('given a script, when it is sent, then the run opens', async () => {
  const { api, user, rooms } = renderApp('/runs/new', {
    ...answers,
    runCreate: { run: makeRun(), userErrors: [] },
    run: makeRun(),
  });
  await user.type(await screen.findByLabelText('Script'), 'Bees can count to four.');
  expect(screen.getByText(/5 words · about 0:02 of speech/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Make and publish' }));
  expect(await screen.findByRole('heading', { name: 'The first video' })).toBeVisible();
  expect(rooms.state.location.pathname).toBe('/runs/r1');
  expect(api.argumentsOf('runCreate')).toEqual([
    { input: { pipelineId: 'p1', script: 'Bees can count to four.', title: null } },
  ]);
});
