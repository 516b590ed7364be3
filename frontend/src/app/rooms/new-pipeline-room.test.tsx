import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeConnection, makePage, refusal } from '../../testing/fixtures';
import { makePipeline, pipelineAnswers, settingsOf } from '../../testing/pipeline-fixtures';
import { renderApp } from '../../testing/render-app';

const answers = {
  ...pipelineAnswers,
  connections: [makeConnection()],
  topics: makePage([]),
  runEstimate: null,
  pipelineCreate: { pipeline: makePipeline(), userErrors: [] },
};
type User = ReturnType<typeof renderApp>['user'];
const next = (user: User) => user.click(screen.getByRole('button', { name: 'Next' }));
async function nextThrice(user: User) {
  await next(user);
  await next(user);
  await next(user);
}

test('given the first step without a name, when it is left, then it says what is missing and stays', async () => {
  const { user } = renderApp('/pipelines/new', answers);
  await user.click(await screen.findByRole('button', { name: 'Next' }));
  expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('Give the pipeline a name.');
  expect(screen.getByLabelText('Name')).toHaveFocus();
});

test('given the steps, when they are taken, then a pipeline is made with what was chosen, and shown', async () => {
  const { api, rooms, user } = renderApp('/pipelines/new', answers);
  await user.click(await screen.findByLabelText('Name'));
  await user.paste('Morning facts');
  await next(user);
  await next(user);
  await user.click(screen.getByRole('checkbox', { name: /Ada Explains/ }));
  await next(user);
  expect(screen.getByText('Costs nothing: all of it is made here.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Create pipeline' }));
  await waitFor(() => {
    expect(rooms.state.location.pathname).toBe('/pipelines/p1');
  });
  expect(api.argumentsOf('pipelineCreate')[0]).toMatchObject({
    input: {
      name: 'Morning facts',
      destinationIds: ['c1'],
      settings: { approval: true, scriptKind: 'SCRIPT', footageOrder: ['BACKDROPS'] },
    },
  });
});

test('given a field that is refused, when the answer comes, then its step is open and says why', async () => {
  const { user } = renderApp('/pipelines/new', {
    ...answers,
    pipelineCreate: {
      userErrors: [
        refusal('TAKEN', ['input', 'name'], 'There is a pipeline of this name.'),
        refusal('INVALID', ['input', 'settings', 'budgetCents'], 'That is too much.'),
      ],
    },
  });
  await user.click(await screen.findByLabelText('Name'));
  await user.paste('Morning facts');
  await nextThrice(user);
  await user.click(screen.getByRole('button', { name: 'Create pipeline' }));
  expect(await screen.findByLabelText('Name')).toHaveAccessibleDescription(
    'There is a pipeline of this name.',
  );
  // What no step shows is told above all of them.
  expect(screen.getByText('That is too much.')).toBeVisible();
});

test('given another pipeline, when it is duplicated, then the new one has its settings and a name of its own', async () => {
  const { api, user } = renderApp('/pipelines', {
    ...answers,
    pipelines: makePage([makePipeline()]),
    pipeline: makePipeline({ budgetCents: 1250, captionPreset: 'pill' }),
  });
  await user.click(await screen.findByRole('button', { name: 'More for Short facts' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Duplicate' }));
  expect(await screen.findByLabelText('Name')).toHaveValue('Copy of Short facts');
  await nextThrice(user);
  await user.click(screen.getByRole('button', { name: 'Create pipeline' }));
  await waitFor(() => {
    expect(settingsOf(api.argumentsOf('pipelineCreate')[0])).toMatchObject({
      budgetCents: 1250,
      captionPreset: 'pill',
    });
  });
});
