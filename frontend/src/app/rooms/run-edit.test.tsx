import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeClip, makePage, makeRun, refusal } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';
import { makeScene } from '../../testing/scene-fixtures';

const waiting = makeRun({ state: 'AWAITING_APPROVAL', scenes: [makeScene(0), makeScene(1)] });
const again = { run: makeRun({ state: 'QUEUED', version: 2 }), userErrors: [] };
const found = {
  clips: [
    {
      id: '99',
      source: 'PEXELS',
      tags: ['bee', 'flower'],
      width: 1080,
      height: 1920,
      durationMs: 9000,
      author: 'Ada Field',
      pageUrl: 'https://pexels.example/99',
      previewUrl: 'https://pexels.example/99.jpg',
    },
  ],
};

test('given other words and another pace, when they are sent, then what differs is told and nothing else', async () => {
  const { api, user } = renderApp('/runs/r1', { run: waiting, runEdit: again });
  await user.click(await screen.findByRole('button', { name: 'Edit scene 1' }));
  const editor = within(await screen.findByRole('dialog', { name: 'Scene 1' }));
  await user.type(editor.getByLabelText('What is said'), ' Yes.');
  await user.type(editor.getByLabelText('Pace'), '1.1');
  await user.type(editor.getByLabelText('Pause after it'), '0.5');
  await user.click(editor.getByText('Keep the change'));
  expect(await screen.findByText('1 scene changed')).toBeVisible();
  await user.click(screen.getByText('Make it again'));
  expect(await screen.findByText('The changed scenes are made again')).toBeVisible();
  const scene = { id: 's0', narration: 'Sentence 1. Yes.', rate: 1.1, pauseMs: 500 };
  expect(api.argumentsOf('runEdit')).toEqual([{ input: { id: 'r1', scenes: [scene] } }]);
});

test('given a scene, when a stock clip is found and chosen, then it is sent with the search that found it', async () => {
  const { api, user } = renderApp('/runs/r1', {
    run: waiting,
    footageSearch: { found, userErrors: [] },
    runEdit: again,
  });
  await user.click(await screen.findByRole('button', { name: 'Edit scene 2' }));
  const editor = within(await screen.findByRole('dialog', { name: 'Scene 2' }));
  await user.click(editor.getByText('Search'));
  await user.click(await editor.findByRole('radio', { name: 'bee, flower' }));
  expect(editor.getByText('by Ada Field')).toHaveAttribute('href', 'https://pexels.example/99');
  await user.click(editor.getByText('Keep the change'));
  expect(await screen.findByText('To show instead: bee, flower (Pexels)')).toBeVisible();
  await user.click(screen.getByText('Make it again'));
  const search = { source: 'PEXELS', term: 'bee', language: 'en' };
  await waitFor(() => {
    expect(api.argumentsOf('runEdit')).toEqual([
      { input: { id: 'r1', scenes: [{ id: 's1', footage: { foundId: '99', search } }] } },
    ]);
  });
});

test('given two scenes, when one gets a backdrop and one a clip of the library, then both are sent at once', async () => {
  const { api, user } = renderApp('/runs/r1', {
    run: waiting,
    clips: ({ kind }: { kind: string }) => makePage(kind === 'VIDEO' ? [makeClip()] : []),
    service: { backdrops: [{ slug: 'ember', title: 'Ember' }] },
    runEdit: again,
  });
  await user.click(await screen.findByRole('button', { name: 'Edit scene 1' }));
  await user.click(await screen.findByRole('tab', { name: 'Backdrops' }));
  await user.click(await screen.findByRole('radio', { name: 'Ember' }));
  await user.click(screen.getByRole('button', { name: 'Keep the change' }));
  await user.click(await screen.findByRole('button', { name: 'Edit scene 2' }));
  await user.click(await screen.findByRole('tab', { name: 'My clips' }));
  await user.click(await screen.findByRole('radio', { name: 'Beach' }));
  await user.click(screen.getByRole('button', { name: 'Keep the change' }));
  await user.click(await screen.findByRole('button', { name: 'Make it again' }));
  await waitFor(() => {
    expect(api.argumentsOf('runEdit')).toMatchObject([
      {
        input: {
          scenes: [{ footage: { backdrop: 'ember' } }, { footage: { clipId: 'k1' } }],
        },
      },
    ]);
  });
});

test('given a refused change, when it comes back, then the reason is shown and the changes stay', async () => {
  const { user } = renderApp('/runs/r1', {
    run: waiting,
    runEdit: { userErrors: [refusal('INVALID', ['input', 'scenes'], 'That is too long.')] },
  });
  await user.click(await screen.findByRole('button', { name: 'Edit scene 1' }));
  await user.type(await screen.findByLabelText('What is said'), ' More.');
  await user.click(screen.getByRole('button', { name: 'Keep the change' }));
  await user.click(await screen.findByRole('button', { name: 'Make it again' }));
  expect(await screen.findByText('That is too long.')).toBeVisible();
  expect(screen.getByText('Sentence 1. More.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(screen.queryByText('1 scene changed')).not.toBeInTheDocument();
});

test('given a library without a key, when it is searched, then the way to the keys stands beside the reason', async () => {
  const { user } = renderApp('/runs/r1', {
    run: waiting,
    footageSearch: {
      userErrors: [refusal('KEY_MISSING', ['input', 'source'], 'There is no key for Pixabay.')],
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Edit scene 1' }));
  await user.click(await screen.findByRole('tab', { name: 'Pixabay' }));
  await user.click(await screen.findByRole('button', { name: 'Search' }));
  expect(await screen.findByText(/There is no key for Pixabay/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Provider keys' })).toBeInTheDocument();
});
