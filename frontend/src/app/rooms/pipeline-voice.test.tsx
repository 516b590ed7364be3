import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeKey } from '../../testing/provider-fixtures';
import {
  makePipeline,
  makeVoice,
  pipelineAnswers,
  settingsOf,
  spoken,
} from '../../testing/pipeline-fixtures';
import { renderApp } from '../../testing/render-app';

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
  const { api, user } = renderApp('/pipelines/p1/settings', {
    ...pipelineAnswers,
    pipeline: makePipeline({ speech: spoken, voice: 'Rachel00000000' }),
    providerKeys: [makeKey({ provider: 'ELEVENLABS' })],
    voices: ({ search }: { search: string | null }) => ({
      voices:
        search === 'bell'
          ? [makeVoice('Bella00000000', 'Bella', 'https://voices.example/bella.mp3')]
          : [makeVoice('Rachel00000000', 'Rachel')],
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
  const { api, user } = renderApp('/pipelines/p1/settings', {
    ...pipelineAnswers,
    voiceSample: { audio, userErrors: [] },
  });
  await user.click(await screen.findByRole('button', { name: 'Listen to Heart' }));
  expect(await screen.findByRole('button', { name: 'Stop Heart' })).toBeVisible();
  expect(api.argumentsOf('voiceSample')).toEqual([
    { input: { speaker: 'LOCAL', voice: 'heart', model: null, language: 'en', rate: 1 } },
  ]);
});

test('given another speaker, when it is chosen, then its voice is asked for and languages are as its model speaks', async () => {
  const { api, user } = renderApp('/pipelines/p1/settings', {
    ...pipelineAnswers,
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
