import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeConnection, makePublication, makeRun, refusal } from '../../testing/fixtures';
import { makeOptions } from '../../testing/options-fixtures';
import { makeFinishedRun } from '../../testing/publish-fixtures';
import { renderApp } from '../../testing/render-app';
import { makeScene } from '../../testing/scene-fixtures';

const scheduled = {
  ...{ state: 'SCHEDULED', url: null, description: 'Bees.', tags: [], privacy: 'PUBLIC' },
  options: makeOptions(),
};

test('given a video that waits, when it is rejected with a note, then the note is sent, stands there, and scenes can be changed', async () => {
  const scenes = [makeScene(0)];
  const rejected = makeRun({
    state: 'REJECTED',
    version: 2,
    scenes,
    review: { at: '2026-03-01T11:00:00Z', by: 'browser', note: 'That is a squid.' },
  });
  const { api, user } = renderApp('/runs/r1', {
    run: makeRun({ state: 'AWAITING_APPROVAL', scenes, approveAt: '2099-03-01T12:00:00Z' }),
    runReject: { run: rejected, userErrors: [] },
  });
  expect(
    await screen.findByText(/If nobody says anything, it is approved by itself/),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Reject…' }));
  const asked = within(await screen.findByRole('dialog', { name: 'Reject this video?' }));
  expect(asked.getByRole('button', { name: 'Reject the video' })).toBeDisabled();
  await user.type(asked.getByLabelText('What is wrong with it'), 'That is a squid.');
  await user.click(asked.getByRole('button', { name: 'Reject the video' }));
  expect(await screen.findByText('This video was rejected')).toBeVisible();
  expect(screen.getByText('That is a squid.', { selector: 'blockquote' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Edit scene 1' })).toBeEnabled();
  expect(api.argumentsOf('runReject')).toEqual([{ input: { id: 'r1', note: 'That is a squid.' } }]);
});

test('given a run that a budget stopped, when it is shown, then the way to the budget and the next try stand there', async () => {
  const { api, user } = renderApp('/runs/r1', {
    run: makeRun({
      state: 'FAILED',
      error: {
        code: 'budget_reached',
        message: 'The budget of this month is spent.',
        retryable: false,
        nextAction: 'CHANGE',
      },
    }),
    runRetry: { run: makeRun({ version: 2, state: 'QUEUED' }), userErrors: [] },
  });
  expect(await screen.findByRole('link', { name: 'Raise the budget' })).toHaveAttribute(
    'href',
    '/pipelines/p1/settings',
  );
  await user.click(screen.getByRole('button', { name: 'Retry' }));
  expect(await screen.findByText('Queued')).toBeVisible();
  expect(api.argumentsOf('runRetry')).toEqual([{ input: { id: 'r1' } }]);
});

test('given a scheduled publication, when its texts are refused and mended, then nothing typed is lost and they are saved', async () => {
  const publication = makePublication(scheduled);
  const { api, user } = renderApp('/runs/r1', {
    run: makeFinishedRun({ publications: [publication] }),
    publication,
    publicationUpdate: {
      userErrors: [
        refusal('PLATFORM_LIMIT', ['input', 'title'], 'YouTube allows neither < nor >.'),
      ],
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Edit' }));
  const editor = within(await screen.findByRole('dialog', { name: 'Edit the publication' }));
  await user.type(await editor.findByLabelText('Title'), ' <3');
  await user.click(editor.getByRole('button', { name: 'Save' }));
  expect(await editor.findByText('YouTube allows neither < nor >.')).toBeVisible();
  expect(editor.getByLabelText('Title')).toHaveValue('The first video <3');
  api.answer({ publicationUpdate: { publication, userErrors: [] } });
  await user.type(editor.getByLabelText('Title'), '{Backspace}{Backspace}!');
  await user.click(editor.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('The publication is changed')).toBeVisible();
  expect(api.argumentsOf('publicationUpdate').at(-1)).toEqual({
    input: {
      ...{ id: 'b1', title: 'The first video !', description: 'Bees.' },
      ...{ tags: [], privacy: 'PUBLIC' },
    },
  });
});

test('given a live video, when its account may edit, then its texts can be changed there and the wish is told', async () => {
  const connection = makeConnection({
    scopes: ['https://www.googleapis.com/auth/youtube.force-ssl'],
  });
  const edit = {
    ...{ state: 'PENDING', title: 'Better', description: 'Bees.', tags: [], privacy: 'PUBLIC' },
  };
  renderApp('/runs/r1', {
    run: makeFinishedRun({ publications: [makePublication({ connection, edit })] }),
  });
  expect(await screen.findByText('The new texts are on their way to YouTube.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Edit the texts' })).toBeVisible();
});

test('given a finished video, when it is shown, then it has its captions track and every file can be downloaded', async () => {
  renderApp('/runs/r1', { run: makeFinishedRun() });
  const player = await screen.findByLabelText('The finished video, with captions in the picture');
  const track = player.querySelector('track');
  expect(track).toHaveAttribute('kind', 'captions');
  expect(track?.src).toContain('/media/r1.vtt');
  for (const name of ['the video', 'the cover', 'the captions as SRT', 'the captions as VTT'])
    expect(screen.getByRole('link', { name: `Download ${name}` })).toHaveAttribute('download');
});

test('given a finished video, when what apps cover is wanted, then the signs of the chosen app lie over the picture', async () => {
  const { user } = renderApp('/runs/r1', { run: makeFinishedRun() });
  await user.click(await screen.findByRole('switch', { name: 'Show what apps cover' }));
  await user.click(screen.getByRole('radio', { name: 'Instagram' }));
  expect(document.querySelector('svg[data-platform="INSTAGRAM"]')).not.toBeNull();
});

test('given changed scenes, when the room is left, then it asks first and the changes can stay', async () => {
  const { rooms, user } = renderApp('/runs/r1', {
    run: makeRun({ state: 'AWAITING_APPROVAL', scenes: [makeScene(0)] }),
    runEstimate: null,
  });
  await user.click(await screen.findByRole('button', { name: 'Edit scene 1' }));
  await user.type(await screen.findByLabelText('What is said'), ' More.');
  await user.click(screen.getByRole('button', { name: 'Keep the change' }));
  expect(await screen.findByText(/1 scene spoken anew/)).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Short facts' }));
  expect(await screen.findByText('Leave without sending?')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Keep' }));
  expect(rooms.state.location.pathname).toBe('/runs/r1');
  expect(screen.getByText('1 scene changed')).toBeVisible();
});
