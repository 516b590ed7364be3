import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makePicture, makeStyle } from '../../testing/caption-fixtures';
import { refusal } from '../../testing/fixtures';
import { makePipeline, pipelineAnswers, settingsOf } from '../../testing/pipeline-fixtures';
import { renderApp } from '../../testing/render-app';
import { makeSettings } from '../../testing/settings-fixtures';

interface Asked {
  input: { preset?: string; kind?: string; text: string | null; look?: { size: number } };
}

const preview = ({ input }: Asked) => ({
  media: makePicture(`/media/${input.kind ?? 'STILL'}-${input.preset ?? 'look'}.jpg`),
  userErrors: [],
});

test('given presets, when one is chosen, then it is shown large and saved', async () => {
  const { api, user } = renderApp('/pipelines/p1/settings', {
    ...pipelineAnswers,
    captionPreview: preview,
  });
  expect(await screen.findByRole('img', { name: 'Captions as Bold' })).toHaveAttribute(
    'src',
    expect.stringMatching(/STILL-bold\.jpg\?drawn=/),
  );
  await user.click(screen.getByRole('radio', { name: 'Pill' }));
  expect(await screen.findByRole('img', { name: 'Captions as Pill' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => {
    expect(settingsOf(api.argumentsOf('pipelineUpdate')[0])?.captionPreset).toBe('pill');
  });
  // each look was drawn once, though it is shown small and large
  expect(api.argumentsOf('captionPreview')).toHaveLength(2);
});

test('given a chosen look, when it is played, then it moves; and what an app covers is shown over it', async () => {
  const { user } = renderApp('/pipelines/p1/settings', {
    ...pipelineAnswers,
    captionPreview: preview,
  });
  await user.click(await screen.findByRole('button', { name: 'Play Bold' }));
  expect(await screen.findByLabelText('Captions as Bold, moving')).toHaveAttribute(
    'src',
    expect.stringContaining('MOTION-bold.jpg'),
  );
  await user.click(screen.getByRole('button', { name: 'Stop Bold' }));
  expect(screen.queryByLabelText('Captions as Bold, moving')).toBeNull();
  await user.click(screen.getByRole('switch', { name: 'Show what apps cover' }));
  expect(document.querySelector('[data-platform="TIKTOK"]')).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'YouTube' }));
  expect(document.querySelector('[data-platform="YOUTUBE"]')).toBeInTheDocument();
});

test('given a brand with an accent, when looks are shown, then they are shown in it', async () => {
  const look = makeSettings().look as object;
  const brand = { accent: '#1D9BF0', font: null, handle: null, logoId: null, outroId: null };
  const { api } = renderApp('/pipelines/p1/settings', {
    ...pipelineAnswers,
    captionPreview: preview,
    pipeline: makePipeline({ look: { ...look, brand } }),
  });
  expect(await screen.findByRole('img', { name: 'Captions as Bold' })).toBeVisible();
  expect(api.argumentsOf('captionPreview')[0]).toMatchObject({
    input: { look: { accent: '#1D9BF0', font: 'MONTSERRAT' } },
  });
  expect(screen.getByText(/All are shown in the accent of the brand\./)).toBeVisible();
});

test('given words of the person, when they are typed, then every look is drawn with them', async () => {
  const { api, user } = renderApp('/pipelines/p1/settings', {
    ...pipelineAnswers,
    captionPreview: preview,
  });
  await user.click(await screen.findByLabelText('Try it with your own words'));
  await user.paste('Bees count');
  await waitFor(() => {
    const asked = api.argumentsOf('captionPreview') as unknown as Asked[];
    const told = asked.filter(({ input }) => input.text === 'Bees count');
    expect(told.map(({ input }) => input.preset).sort()).toEqual(['bold', 'pill']);
  });
});

test('given a preview that fails, when it is asked for again, then it is there', async () => {
  const { api, user } = renderApp('/pipelines/p1/settings', {
    ...pipelineAnswers,
    captionPreview: { userErrors: [refusal('INVALID', ['input', 'text'], 'It does not fit.')] },
  });
  expect(await screen.findByText('It does not fit.')).toBeVisible();
  api.answer({ captionPreview: preview });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('img', { name: 'Captions as Bold' })).toBeVisible();
});

test('given a preset, when it is made one’s own, then a refusal stands beside its field, and the new style is chosen', async () => {
  const { api, user } = renderApp('/pipelines/p1/settings', {
    ...pipelineAnswers,
    captionPreview: preview,
    captionStyleCreate: {
      userErrors: [
        refusal('INVALID', ['input', 'look', 'outlineColor'], 'A colour is written as #RRGGBB.'),
      ],
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Make it your own' }));
  const drawer = within(await screen.findByRole('dialog'));
  await user.clear(drawer.getByLabelText('Name'));
  await user.paste('House style');
  await user.click(drawer.getByRole('button', { name: 'Keep as my own' }));
  expect(await drawer.findByText('A colour is written as #RRGGBB.')).toBeVisible();
  expect(drawer.getByLabelText('Outline colour')).toBeInvalid();
  // the pipeline around it is not sent
  expect(api.argumentsOf('pipelineUpdate')).toEqual([]);
  api.answer({
    captionStyles: [makeStyle()],
    captionStyleCreate: { captionStyle: makeStyle(), userErrors: [] },
  });
  await user.click(drawer.getByRole('button', { name: 'Keep as my own' }));
  expect(await screen.findByRole('radio', { name: /House style/ })).toBeChecked();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(api.argumentsOf('captionStyleCreate').at(-1)).toMatchObject({
    input: { name: 'House style', look: { font: 'MONTSERRAT', outlineColor: '#080C14' } },
  });
});

test('given a style that a pipeline has, when it is deleted, then the person is told where it is used', async () => {
  const { user } = renderApp('/pipelines/p1/settings', {
    ...pipelineAnswers,
    captionPreview: preview,
    pipeline: makePipeline({ captionPreset: 'y1' }),
    captionStyles: [makeStyle()],
    captionStyleDelete: {
      userErrors: [
        refusal('IN_USE', ['input', 'id'], 'The pipeline “Short facts” has this style.'),
      ],
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Change this style' }));
  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  await user.click(await screen.findByRole('button', { name: 'Delete style' }));
  expect(await screen.findByText('The pipeline “Short facts” has this style.')).toBeVisible();
  expect(screen.getByRole('radio', { name: /House style/, hidden: true })).toBeChecked();
});
