import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  makeClip,
  makeCost,
  makePage,
  makeRun,
  makeSettings,
  refusal,
} from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

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
const inventive = {
  ...answers,
  pipelines: makePage([
    {
      ...pipeline,
      settings: makeSettings({
        scriptKind: 'TOPIC',
        writing: { ...(makeSettings().writing as object), writer: 'OPENAI', niche: 'Sea life' },
      }),
    },
  ]),
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
    '/pipelines/p1',
  );
});

test('given a writer, when topics are suggested, then the one that is picked is the topic', async () => {
  const ideas = [
    { topic: 'The fish that climbs', angle: 'A sucker made of fins.' },
    { topic: 'Crabs keep pets', angle: '' },
  ];
  const { api, user } = renderApp('/runs/new', {
    ...inventive,
    ideaSuggest: { suggestions: { ideas }, userErrors: [] },
  });
  await user.click(await screen.findByRole('button', { name: 'Suggest topics' }));
  await user.click(await screen.findByRole('button', { name: /The fish that climbs/ }));
  expect(screen.getByLabelText('Topic')).toHaveValue('The fish that climbs');
  expect(api.argumentsOf('ideaSuggest')).toEqual([
    { input: { pipelineId: 'p1', niche: 'Sea life' } },
  ]);
});

test('given no key, when topics are suggested, then the way to the keys stands beside the reason', async () => {
  const { user } = renderApp('/runs/new', {
    ...inventive,
    ideaSuggest: {
      userErrors: [refusal('KEY_MISSING', ['input', 'pipelineId'], 'There is no OpenAI key.')],
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Suggest topics' }));
  expect(await screen.findByText(/There is no OpenAI key/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Provider keys' })).toHaveAttribute(
    'href',
    '/settings#provider-keys',
  );
});

test('given a topic, when its script was looked at and taken, then the run has that very script', async () => {
  const preview = {
    previewId: 'v1',
    title: 'The climbing fish',
    hook: 'This fish climbs.',
    description: 'Up it goes.',
    hashtags: ['fish'],
    spokenMs: 27_000,
    writtenBy: 'gpt-5.5-mini',
    texts: [],
    scenes: [{ narration: 'It has a sucker.', searchTerms: ['goby'], emphasis: [] }],
  };
  const { api, user } = renderApp('/runs/new', {
    ...inventive,
    ...made,
    scriptPreview: { preview, userErrors: [] },
  });
  await user.type(await screen.findByLabelText('Topic'), 'Climbing fish');
  await user.click(screen.getByRole('button', { name: 'Preview the script' }));
  const shown = within(await screen.findByRole('dialog', { name: 'The climbing fish' }));
  expect(shown.getByText('This fish climbs.')).toBeInTheDocument();
  expect(shown.getByText('It has a sucker.')).toBeInTheDocument();
  expect(shown.getByText(/about 0:27 spoken · 1 scene · written by gpt/)).toBeInTheDocument();
  await user.click(shown.getByRole('button', { name: 'Make this video' }));
  expect(await screen.findByRole('heading', { name: 'The first video' })).toBeVisible();
  expect(api.argumentsOf('runCreate')).toMatchObject([
    { input: { script: 'Climbing fish', previewId: 'v1' } },
  ]);
});

test('given a topic that was there before, when it is wanted all the same, then it is made', async () => {
  const { api, user } = renderApp('/runs/new', {
    ...inventive,
    ...made,
    runCreate: {
      userErrors: [refusal('REPEATED', ['input', 'script'], 'The pipeline had this topic before.')],
    },
  });
  await user.type(await screen.findByLabelText('Topic'), 'Climbing fish');
  await user.click(screen.getByRole('button', { name: 'Make the video' }));
  expect(await screen.findByText('The pipeline had this topic before.')).toBeVisible();
  api.answer(made);
  await user.click(screen.getByRole('button', { name: 'Make it anyway' }));
  expect(await screen.findByRole('heading', { name: 'The first video' })).toBeVisible();
  expect(api.argumentsOf('runCreate').at(-1)).toMatchObject({ input: { repeat: true } });
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
