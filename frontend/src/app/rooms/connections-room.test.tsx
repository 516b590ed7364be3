import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeConnection, makePage, refusal } from '../../testing/fixtures';
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

test('given an account, when its permissions are opened, then they are told in words', async () => {
  const { user } = renderApp('/connections', {
    service,
    connections: [
      makeConnection({
        scopes: ['https://www.googleapis.com/auth/youtube.upload', 'something.new'],
        accessExpiresAt: '2026-03-01T12:00:00Z',
      }),
    ],
  });
  const toggle = await screen.findByRole('button', { name: '2 permissions' });
  expect(screen.getByText(/Its access is renewed by itself/)).toBeVisible();
  await user.click(toggle);
  expect(toggle).toHaveAttribute('aria-expanded', 'true');
  expect(await screen.findByText('Publish videos')).toBeInTheDocument();
  expect(screen.getByText('something.new')).toBeInTheDocument();
});

test('given an account in use, when it is disconnected, then what will happen is told before', async () => {
  const { api, user } = renderApp('/connections', {
    service,
    connections: [makeConnection()],
    publications: { ...makePage([]), totalCount: 3 },
    pipelines: makePage([
      { id: 'p1', name: 'Short facts', destinations: [makeConnection()] },
      { id: 'p2', name: 'Elsewhere', destinations: [] },
    ]),
    connectionDisconnect: {
      connection: makeConnection({ health: 'DISCONNECTED' }),
      userErrors: [],
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Disconnect Ada Explains' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('3 scheduled publications will be cancelled.');
  expect(dialog).toHaveTextContent('It is a destination of: Short facts.');
  expect(api.argumentsOf('connectionDisconnect')).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Disconnect' }));
  expect(api.argumentsOf('connectionDisconnect')).toEqual([{ input: { id: 'c1' } }]);
});
