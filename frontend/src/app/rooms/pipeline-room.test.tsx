import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeKey, makePage, makeSettings, refusal } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

const spoken = {
  ...(makeSettings().speech as object),
  speaker: 'ELEVENLABS',
  model: 'eleven_flash',
};
const makePipeline = (settings: object = {}) => ({
  id: 'p1',
  name: 'Short facts',
  settings: makeSettings(settings as Record<string, unknown>),
  destinations: [],
  runs: makePage([]),
});
const voice = (id: string, title: string, previewUrl: string | null = null) => ({
  id,
  title,
  description: 'calm, female',
  previewUrl,
});
const answers = {
  pipeline: makePipeline(),
  service: {
    languages: [{ code: 'en', title: 'English' }],
    backdrops: [{ slug: 'tide', title: 'Tide' }],
  },
  connections: [],
  providerKeys: [],
  clips: makePage([]),
  voices: { voices: [voice('heart', 'Heart')] },
  voiceModels: [
    { id: 'eleven_v3', title: 'Eleven v3', languages: ['en', 'de', 'cy'] },
    { id: 'eleven_flash', title: 'Flash', languages: ['en', 'fr'] },
  ],
  pipelineUpdate: { pipeline: makePipeline(), userErrors: [] },
};
const settingsOf = (sent: Record<string, unknown> | undefined) =>
  (sent?.input as { settings: Record<string, unknown> } | undefined)?.settings;

test('given a pipeline, when its sources are put in order and a budget is set, then these are saved', async () => {
  const { api, user } = renderApp('/pipelines/p1', answers);
  await user.click(await screen.findByRole('button', { name: 'Add Pexels' }));
  const order = within(screen.getByRole('list', { name: 'Sources of footage' }));
  expect(order.getByText(/There is no Pexels key yet/)).toBeVisible();
  await user.click(order.getByRole('button', { name: 'Pexels earlier' }));
  await user.type(screen.getByLabelText('At most a month'), '12.5');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => {
    expect(settingsOf(api.argumentsOf('pipelineUpdate')[0])).toMatchObject({
      footageOrder: ['PEXELS', 'BACKDROPS'],
      budgetCents: 1250,
      writing: { writer: 'BUILT_IN', model: null },
      speech: { speaker: 'LOCAL', rate: 1, pronunciations: [] },
    });
  });
});

test('given refusals, when they come back, then each stands beside its own field', async () => {
  const at = (...path: string[]) => ['input', 'settings', ...path];
  const { user } = renderApp('/pipelines/p1', {
    ...answers,
    pipeline: makePipeline({ speech: spoken, voice: 'Rachel00000000' }),
    providerKeys: [makeKey({ provider: 'ELEVENLABS' })],
    pipelineUpdate: {
      userErrors: [
        refusal('INVALID', at('speech', 'rate'), 'That is too fast.'),
        refusal('INVALID', at('speech', 'model'), 'There is no such model.'),
        refusal('NOT_FOUND', at('voice'), 'There is no such voice.'),
        refusal('INVALID', at('budgetCents'), 'That is too much.'),
        refusal('LANGUAGE_UNSUPPORTED', ['input', 'settings'], 'It does not speak that.'),
        refusal('NOT_FOUND', ['input', 'settings'], 'There is no such caption preset.'),
      ],
    },
  });
  await user.type(await screen.findByLabelText('Name'), '!');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('There is no such caption preset.');
  expect(screen.getByText('That is too fast.')).toBeVisible();
  expect(screen.getByText('There is no such voice.')).toBeVisible();
  expect(screen.getByLabelText('At most a month')).toHaveAccessibleDescription(/too much/);
  expect(screen.getByRole('combobox', { name: 'Language' })).toBeInvalid();
  expect(screen.getByRole('combobox', { name: 'Model' })).toBeInvalid();
});

test('given a voice of ElevenLabs, when others are looked for, then they are heard and chosen', async () => {
  const play = vi.fn(() => Promise.resolve());
  vi.stubGlobal(
    'Audio',
    class {
      pause = vi.fn();
      play = play;
      constructor(readonly src: string) {
        expect(src).toBe('https://voices.example/bella.mp3');
      }
    },
  );
  const { api, user } = renderApp('/pipelines/p1', {
    ...answers,
    pipeline: makePipeline({ speech: spoken, voice: 'Rachel00000000' }),
    providerKeys: [makeKey({ provider: 'ELEVENLABS' })],
    voices: ({ search }: { search: string | null }) => ({
      voices:
        search === 'bell'
          ? [voice('Bella00000000', 'Bella', 'https://voices.example/bella.mp3')]
          : [voice('Rachel00000000', 'Rachel')],
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Voice: Rachel' }));
  await user.type(await screen.findByLabelText('Search the voices'), 'bell');
  await user.click(await screen.findByRole('button', { name: 'Listen to Bella' }));
  expect(await screen.findByRole('button', { name: 'Stop Bella' })).toBeInTheDocument();
  expect(play).toHaveBeenCalledOnce();
  await user.click(screen.getByRole('button', { name: 'Choose Bella' }));
  await user.click(await screen.findByRole('button', { name: 'Save changes' }));
  await waitFor(() => {
    expect(settingsOf(api.argumentsOf('pipelineUpdate')[0])).toMatchObject({
      voice: 'Bella00000000',
      speech: { speaker: 'ELEVENLABS', model: 'eleven_flash' },
    });
  });
});

test('given a voice without a preview, when it is listened to, then a sample is spoken with these settings', async () => {
  vi.stubGlobal(
    'Audio',
    class {
      pause = vi.fn();
      play = () => Promise.resolve();
    },
  );
  const audio = { url: '/media/s.mp3', mediaType: 'audio/mpeg', expiresAt: '2027-01-01T00:00:00Z' };
  const { api, user } = renderApp('/pipelines/p1', {
    ...answers,
    voiceSample: { audio, userErrors: [] },
  });
  await user.click(await screen.findByRole('button', { name: 'Listen to Heart' }));
  expect(await screen.findByRole('button', { name: 'Stop Heart' })).toBeVisible();
  expect(api.argumentsOf('voiceSample')).toEqual([
    { input: { speaker: 'LOCAL', voice: 'heart', model: null, language: 'en', rate: 1 } },
  ]);
});

test('given another speaker, when it is chosen, then its voice is asked for and languages are as its model speaks', async () => {
  const { api, user } = renderApp('/pipelines/p1', {
    ...answers,
    voices: { voices: [], problem: 'There is no key for ElevenLabs.' },
  });
  await user.click(await screen.findByRole('combobox', { name: 'Speaker' }));
  await user.click(await screen.findByRole('option', { name: 'ElevenLabs', hidden: true }));
  expect(await screen.findByText(/There is no ElevenLabs key yet/)).toBeVisible();
  await user.click(screen.getByRole('combobox', { name: 'Language' }));
  const options = await screen.findAllByRole('option', { name: /English|German|Welsh|French/ });
  expect(options.map((option) => option.textContent)).toEqual([
    'English',
    'French',
    'German',
    'Welsh',
  ]);
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('Choose a voice.')).toBeVisible();
  expect(api.argumentsOf('pipelineUpdate')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Choose a voice' }));
  expect(await screen.findByText(/There is no key for ElevenLabs\./)).toBeInTheDocument();
});

test('given topics and the built-in writer, when it is saved, then it says that this writer invents nothing', async () => {
  const { user } = renderApp('/pipelines/p1', {
    ...answers,
    pipeline: makePipeline({ scriptKind: 'TOPIC' }),
  });
  await user.type(await screen.findByLabelText('Name'), '!');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText(/The built-in writer invents nothing/)).toBeVisible();
});

test('given a word that is said wrongly, when its sound is added, then it is saved', async () => {
  const { api, user } = renderApp('/pipelines/p1', answers);
  await user.click(await screen.findByRole('button', { name: 'Add a word' }));
  await user.type(screen.getByLabelText('Word 1 as written'), 'Quay');
  await user.type(screen.getByLabelText('Word 1 as spoken'), 'key');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => {
    expect(settingsOf(api.argumentsOf('pipelineUpdate')[0])).toMatchObject({
      speech: { pronunciations: [{ written: 'Quay', spoken: 'key' }] },
    });
  });
});
