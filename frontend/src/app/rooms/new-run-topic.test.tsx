import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makePage, makeRun, refusal } from '../../testing/fixtures';
import { makeCost } from '../../testing/provider-fixtures';
import { renderApp } from '../../testing/render-app';
import { makeSettings } from '../../testing/settings-fixtures';

const writing = { ...(makeSettings().writing as object), writer: 'OPENAI', niche: 'Sea life' };
const pipeline = {
  id: 'p1',
  name: 'Sea life in a minute',
  settings: makeSettings({ scriptKind: 'TOPIC', writing }),
  destinations: [],
};
const answers = {
  pipelines: makePage([pipeline]),
  service: { scriptLimit: 10_000 },
  runEstimate: { total: makeCost('0', 0), lines: [] },
};
const made = { runCreate: { run: makeRun(), userErrors: [] }, run: makeRun() };

test('given a writer, when topics are suggested, then the one that is picked is the topic', async () => {
  const ideas = [
    { topic: 'The fish that climbs', angle: 'A sucker made of fins.' },
    { topic: 'Crabs keep pets', angle: '' },
  ];
  const { api, user } = renderApp('/runs/new', {
    ...answers,
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
    ...answers,
    ideaSuggest: {
      userErrors: [refusal('KEY_MISSING', ['input', 'pipelineId'], 'There is no OpenAI key.')],
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Suggest topics' }));
  expect(await screen.findByText(/There is no OpenAI key/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Provider keys' })).toHaveAttribute(
    'href',
    '/settings/keys',
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
    ...answers,
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
    ...answers,
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
