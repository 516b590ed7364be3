import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { refusal } from '../../testing/fixtures';
import { makeKey } from '../../testing/provider-fixtures';
import { makePipeline, pipelineAnswers, settingsOf, spoken } from '../../testing/pipeline-fixtures';
import { renderApp } from '../../testing/render-app';

test('given a pipeline, when its sources are put in order and a budget is set, then these are saved', async () => {
  const { api, user } = renderApp('/pipelines/p1/settings', pipelineAnswers);
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
  const { user } = renderApp('/pipelines/p1/settings', {
    ...pipelineAnswers,
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

test('given topics and the built-in writer, when it is saved, then it says that this writer invents nothing', async () => {
  const { user } = renderApp('/pipelines/p1/settings', {
    ...pipelineAnswers,
    pipeline: makePipeline({ scriptKind: 'TOPIC' }),
  });
  await user.type(await screen.findByLabelText('Name'), '!');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText(/The built-in writer invents nothing/)).toBeVisible();
});

test('given a word that is said wrongly, when its sound is added, then it is saved', async () => {
  const { api, user } = renderApp('/pipelines/p1/settings', pipelineAnswers);
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
