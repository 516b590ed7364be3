import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeClip, makePage, makeRun, refusal } from '../../testing/fixtures';
import { makeCost } from '../../testing/provider-fixtures';
import { renderApp } from '../../testing/render-app';
import { makeSettings } from '../../testing/settings-fixtures';

const pipeline = {
  id: 'p1',
  name: 'Short facts',
  settings: makeSettings({ approval: false }),
  destinations: [],
};
const free = { total: makeCost('0', 0), lines: [] };
const answers = {
  pipelines: makePage([pipeline]),
  service: { scriptLimit: 10_000 },
  clips: makePage([]),
  runEstimate: free,
  purchases: makePage([]),
};
const made = { runCreate: { run: makeRun(), userErrors: [] }, run: makeRun() };

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
  const { api, user, rooms } = renderApp('/runs/new', { ...answers, ...made });
  await user.type(await screen.findByLabelText('Script'), 'Bees can count to four.');
  expect(screen.getByText(/5 words · about 0:02 of speech/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Make and publish' }));
  expect(await screen.findByRole('heading', { name: 'The first video' })).toBeVisible();
  expect(rooms.state.location.pathname).toBe('/runs/r1');
  expect(api.argumentsOf('runCreate')).toEqual([
    {
      input: { pipelineId: 'p1', script: 'Bees can count to four.', scriptKind: null, title: null },
    },
  ]);
});

test('given the built-in writer, when a run is begun, then a topic alone is no choice and it says why', async () => {
  renderApp('/runs/new', answers);
  expect(await screen.findByRole('radio', { name: 'A topic' })).toBeDisabled();
  expect(screen.getByRole('link', { name: 'in the pipeline' })).toHaveAttribute(
    'href',
    '/pipelines/p1/settings',
  );
});

test('given words, when they are typed, then what the video costs stands beside the button', async () => {
  const { api, user } = renderApp('/runs/new', {
    ...answers,
    runEstimate: {
      total: makeCost('0.0418', 2),
      lines: [
        { provider: 'OPENAI', purpose: 'script', cost: makeCost('0.0061') },
        { provider: 'ELEVENLABS', purpose: 'speech', cost: makeCost('0.0357') },
      ],
    },
  });
  await user.type(await screen.findByLabelText('Script'), 'Bees.');
  expect(
    await screen.findByText('Costs about $0.042: writing $0.0061, speech $0.036'),
  ).toBeVisible();
  expect(api.argumentsOf('runEstimate').at(-1)).toEqual({
    pipelineId: 'p1',
    script: 'Bees.',
    scriptKind: 'SCRIPT',
  });
});

test('given a recording, when it is chosen, then the run is spoken by it', async () => {
  const { api, user } = renderApp('/runs/new', {
    ...answers,
    ...made,
    clips: makePage([makeClip({ id: 'a1', name: 'My voice.wav', kind: 'AUDIO' })]),
  });
  await user.type(await screen.findByLabelText('Script'), 'Bees.');
  await user.click(await screen.findByRole('combobox', { name: 'Your own recording' }));
  await user.click(await screen.findByRole('option', { name: /My voice/, hidden: true }));
  await user.click(screen.getByRole('button', { name: 'Make and publish' }));
  await waitFor(() => {
    expect(api.argumentsOf('runCreate')).toMatchObject([{ input: { recordingId: 'a1' } }]);
  });
});
