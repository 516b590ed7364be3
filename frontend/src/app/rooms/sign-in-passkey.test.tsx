import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { makeViewer, refusal } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

const device = vi.hoisted(() => ({ startRegistration: vi.fn(), startAuthentication: vi.fn() }));
vi.mock('@simplewebauthn/browser', () => device);

const ceremony = { id: 'c1', options: { challenge: 'AQID' } };
const begun = { passkeySessionBegin: { ceremony, userErrors: [] } };

beforeEach(() => {
  vi.stubGlobal('PublicKeyCredential', vi.fn());
  device.startAuthentication.mockReset().mockResolvedValue({ id: 'shown' });
});

test('given a device with a passkey, when a person signs in with it, then nothing is typed and the way leads on', async () => {
  const { api, rooms, user } = renderApp('/sign-in?next=/terms', {
    ...begun,
    sessionCreateByPasskey: { user: makeViewer(), userErrors: [] },
  });
  await user.click(await screen.findByRole('button', { name: 'Sign in with a passkey' }));
  await waitFor(() => {
    expect(rooms.state.location.pathname).toBe('/terms');
  });
  expect(device.startAuthentication).toHaveBeenCalledWith({ optionsJSON: ceremony.options });
  expect(api.argumentsOf('sessionCreateByPasskey')).toEqual([
    { input: { ceremonyId: 'c1', credential: { id: 'shown' } } },
  ]);
});

test('given a passkey that opens nothing, when it is shown, then the words of the service are told', async () => {
  const { user } = renderApp('/sign-in', {
    ...begun,
    sessionCreateByPasskey: {
      userErrors: [refusal('WRONG_CREDENTIALS', null, 'This passkey opens no account here.')],
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Sign in with a passkey' }));
  expect(await screen.findByText('This passkey opens no account here.')).toBeVisible();
});

test('given a page at another address than the public one, when the browser refuses, then it says where to go', async () => {
  device.startAuthentication.mockRejectedValue(
    Object.assign(new Error('no'), { name: 'SecurityError' }),
  );
  const { api, user } = renderApp('/sign-in', begun);
  await user.click(await screen.findByRole('button', { name: 'Sign in with a passkey' }));
  expect(await screen.findByText(/Open the service at its public address/)).toBeVisible();
  expect(api.argumentsOf('sessionCreateByPasskey')).toEqual([]);
});

test('given a browser that knows no passkeys, then it is not asked for one', async () => {
  vi.unstubAllGlobals();
  renderApp('/sign-in', {});
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /passkey/ })).not.toBeInTheDocument();
});
