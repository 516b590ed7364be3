import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeRun, makeStep } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

const file = (url: string, mediaType: string) => ({
  url,
  mediaType,
  expiresAt: '2099-01-01T00:00:00Z',
});

test('given a step at work, when it is known how long it will still take, then that is said in words', async () => {
  renderApp('/runs/r1', {
    run: makeRun({ steps: [makeStep('RENDER', 'RUNNING', { remainingMs: 21_400 })] }),
  });
  const steps = within(await screen.findByRole('region', { name: 'Progress' }));
  expect(steps.getByText('about 20 s left')).toBeVisible();
});

test('given a video with music, when it is looked at, then the music and its licence stand there, and the player has captions', async () => {
  renderApp('/runs/r1', {
    run: makeRun({
      state: 'DONE',
      video: file('/media/r1.mp4', 'video/mp4'),
      captionsVtt: file('/media/r1.vtt', 'text/vtt'),
      music: { title: 'Quiet theme', clipId: 'k3', licence: 'Nia Holm, CC BY 4.0' },
    }),
  });
  const music = within(await screen.findByRole('region', { name: 'Music' }));
  expect(music.getByText('Quiet theme')).toBeVisible();
  expect(music.getByText('Nia Holm, CC BY 4.0')).toBeVisible();
  const track = document.querySelector('video track');
  expect(track).toHaveAttribute('src', expect.stringContaining('/media/r1.vtt'));
  expect(track).toHaveAttribute('srclang', 'en');
});

test('given a video without music, when it is looked at, then no music is spoken of', async () => {
  renderApp('/runs/r1', { run: makeRun({ state: 'DONE' }) });
  await screen.findByRole('region', { name: 'Progress' });
  expect(screen.queryByRole('region', { name: 'Music' })).toBeNull();
});
