import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  makeClip,
  makeConnection,
  makePage,
  makeRun,
  makeUsage,
  refusal,
} from '../../testing/fixtures';
import { makePipeline } from '../../testing/pipeline-fixtures';
import { renderApp } from '../../testing/render-app';

const answers = {
  clips: makePage([makeClip({ name: 'Beach.mp4', usedInPipelines: 1 })]),
  clipTags: [],
  clipUsage: makeUsage(),
  pipelines: makePage([{ ...makePipeline({ clips: ['k1'] }), destinations: [makeConnection()] }]),
};

test('given a video of one’s own, when it is published, then refusals are beside their fields and the run follows', async () => {
  const { api, rooms, user } = renderApp('/library', {
    ...answers,
    run: null,
    clipPublish: {
      userErrors: [refusal('INVALID', ['input', 'hashtags'], 'A hashtag is one word.')],
    },
  });
  await user.click(await screen.findByRole('button', { name: 'More for Beach.mp4' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Publish this video' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('Ada Explains')).toBeVisible();
  expect(dialog.getByText(/waits for your approval/)).toBeVisible();
  expect(dialog.getByLabelText('Title')).toHaveValue('Beach');
  await user.type(dialog.getByLabelText('Description'), 'The sea.');
  await user.click(dialog.getByRole('button', { name: 'Prepare for approval' }));
  expect(await dialog.findByText('A hashtag is one word.')).toBeVisible();
  expect(dialog.getByLabelText('Description')).toHaveValue('The sea.');
  api.answer({ clipPublish: { run: makeRun({ id: 'r9' }), userErrors: [] } });
  await user.click(dialog.getByRole('button', { name: 'Prepare for approval' }));
  await waitFor(() => {
    expect(rooms.state.location.pathname).toBe('/runs/r9');
  });
  expect(api.argumentsOf('clipPublish')[1]).toEqual({
    input: {
      clipId: 'k1',
      pipelineId: 'p1',
      title: 'Beach',
      description: 'The sea.',
      hashtags: [],
    },
  });
});

test('given a pipeline with an account that needs its person, when a video is to go there, then it says so', async () => {
  const expired = makeConnection({ health: 'EXPIRED', healthReason: 'The access has run out.' });
  const { user } = renderApp('/library', {
    ...answers,
    pipelines: makePage([{ ...makePipeline(), destinations: [expired] }]),
  });
  await user.click(await screen.findByRole('button', { name: 'More for Beach.mp4' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Publish this video' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText(/The access has run out\./)).toBeVisible();
  expect(dialog.getByRole('link', { name: 'Reconnect Ada Explains' })).toHaveAttribute(
    'href',
    '/connections',
  );
});

test('given a file that a pipeline shows, when it is asked in which, then the pipeline is a link', async () => {
  const { user } = renderApp('/library', answers);
  await user.click(await screen.findByRole('button', { name: 'Beach.mp4 is in 1 pipeline' }));
  expect(await screen.findByRole('link', { name: 'Short facts' })).toHaveAttribute(
    'href',
    '/pipelines/p1',
  );
});
