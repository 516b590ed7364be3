import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeConnection, refusal } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

const service = {
  platforms: [
    { platform: 'YOUTUBE', title: 'YouTube', available: true },
    { platform: 'TIKTOK', title: 'TikTok', available: false },
  ],
};

test('given a return that failed, when the room opens, then the reason is said in words and can be dismissed', async () => {
  const { rooms, user } = renderApp('/connections?connect_error=access_denied', {
    service,
    connections: [],
  });
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'You did not agree on the platform’s page.',
  );
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(rooms.state.location.search).toEqual({});
});

test('given a code we have no words for, when the room opens, then the code itself is shown', async () => {
  renderApp('/connections?connect_error=MOON_PHASE', { service, connections: [] });
  expect(await screen.findByRole('alert')).toHaveTextContent('MOON_PHASE');
});

test('given the service refuses to begin, when a person connects, then they are told why', async () => {
  const { api, user } = renderApp('/connections', {
    service,
    connections: [makeConnection()],
    connectionBegin: {
      userErrors: [refusal('PLATFORM_OFF', ['platform'], 'YouTube is not set up here.')],
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Connect YouTube' }));
  expect(await screen.findByText('YouTube is not set up here.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Connect TikTok' })).toBeDisabled();
  expect(api.argumentsOf('connectionBegin')).toEqual([
    { input: { platform: 'YOUTUBE', returnTo: '/connections' } },
  ]);
});
