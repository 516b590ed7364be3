import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeClip, makePage, refusal } from '../../testing/fixtures';
import { makePipeline, pipelineAnswers, settingsOf } from '../../testing/pipeline-fixtures';
import { renderApp } from '../../testing/render-app';
import { makeSettings } from '../../testing/settings-fixtures';

const look = makeSettings().look as object;
const sound = makeSettings().sound as object;
const theme = makeClip({
  id: 'k3',
  kind: 'AUDIO',
  name: 'Quiet theme',
  licence: 'Nia Holm, CC BY 4.0',
});
const clipsOf = ({ kind }: { kind: string }) => makePage(kind === 'AUDIO' ? [theme] : []);

test('given a pipeline, when its look is changed, then the look is saved', async () => {
  const { api, user } = renderApp('/pipelines/p1/settings', pipelineAnswers);
  await user.click(await screen.findByLabelText(/Square/));
  await user.click(screen.getByLabelText(/Title at the beginning/));
  await user.click(screen.getByRole('combobox', { name: 'Between scenes' }));
  await user.click(await screen.findByRole('option', { name: 'Whip', hidden: true }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => {
    expect(settingsOf(api.argumentsOf('pipelineUpdate')[0])?.look).toMatchObject({
      format: 'SQUARE',
      fit: 'AUTO',
      transition: 'WHIP',
      hookTitle: true,
      progressBar: false,
    });
  });
});

test('given a brand, when it is saved, then what is empty of it is none', async () => {
  const { api, user } = renderApp('/pipelines/p1/settings', {
    ...pipelineAnswers,
    clips: ({ kind }: { kind: string }) =>
      makePage(kind === 'IMAGE' ? [makeClip({ id: 'k2', kind: 'IMAGE', name: 'Sign' })] : []),
  });
  await user.click(await screen.findByLabelText('Accent'));
  await user.paste('#1d9bf0');
  await user.click(screen.getByLabelText('Handle'));
  await user.paste(' @facts ');
  await user.click(screen.getByRole('combobox', { name: 'Logo' }));
  await user.click(await screen.findByRole('option', { name: 'Sign', hidden: true }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => {
    expect(settingsOf(api.argumentsOf('pipelineUpdate')[0])?.look).toMatchObject({
      brand: { accent: '#1d9bf0', font: null, handle: '@facts', logoId: 'k2', outroId: null },
    });
  });
});

test('given refusals of a look, when they come back, then each stands beside its own field', async () => {
  const at = (...path: string[]) => ['input', 'settings', 'look', 'brand', ...path];
  const { user } = renderApp('/pipelines/p1/settings', {
    ...pipelineAnswers,
    pipelineUpdate: {
      userErrors: [
        refusal('TOO_LONG', at('handle'), 'A handle has at most 40 characters.'),
        refusal('NOT_FOUND', at('outroId'), 'There is no such video.'),
      ],
    },
  });
  await user.click(await screen.findByLabelText('Accent'));
  await user.paste('green');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('A colour is written as #RRGGBB.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'No accent' }));
  await user.click(screen.getByLabelText('Handle'));
  await user.paste('@facts');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('There is no such video.')).toBeVisible();
  expect(screen.getByLabelText('Handle')).toHaveAccessibleDescription(/at most 40 characters\./);
});

test('given music of own recordings, when none is chosen, then it is not saved and says so; then it is', async () => {
  const { api, user } = renderApp('/pipelines/p1/settings', { ...pipelineAnswers, clips: clipsOf });
  await user.click(await screen.findByRole('radio', { name: 'My recordings' }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('Choose at least one recording.')).toBeVisible();
  expect(api.argumentsOf('pipelineUpdate')).toEqual([]);
  const track = screen.getByRole('checkbox', { name: 'Quiet theme' });
  expect(track).toHaveAccessibleDescription(/Nia Holm, CC BY 4\.0/);
  await user.click(track);
  expect(screen.queryByText('Choose at least one recording.')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => {
    expect(settingsOf(api.argumentsOf('pipelineUpdate')[0])?.sound).toEqual({
      ...sound,
      music: 'CLIPS',
      trackIds: ['k3'],
    });
  });
});

test('given an ambience, when another one in each video is wanted, then none is named', async () => {
  const { api, user } = renderApp('/pipelines/p1/settings', {
    ...pipelineAnswers,
    pipeline: makePipeline({ sound: { ...sound, music: 'AMBIENCE', ambience: 'ocean' } }),
  });
  await user.click(await screen.findByRole('combobox', { name: 'Ambience' }));
  await user.click(
    await screen.findByRole('option', { name: 'Another one in each video', hidden: true }),
  );
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => {
    expect(settingsOf(api.argumentsOf('pipelineUpdate')[0])).toMatchObject({
      look,
      sound: { music: 'AMBIENCE', ambience: null, belowVoice: 12 },
    });
  });
});
