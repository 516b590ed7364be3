import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { accountAnswers, makePasskey } from '../../testing/account-fixtures';
import { makeViewer, refusal } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

const device = vi.hoisted(() => ({ startRegistration: vi.fn(), startAuthentication: vi.fn() }));
vi.mock('@simplewebauthn/browser', () => device);

const ceremony = { id: 'c1', options: { challenge: 'AQID' } };

beforeEach(() => {
  vi.stubGlobal('PublicKeyCredential', vi.fn());
  device.startRegistration.mockReset();
});

test('given no passkey, when one is added, then password, name and device are asked for in turn and a cancelled device is asked again', async () => {
  const { api, user } = renderApp('/settings', {
    ...accountAnswers,
    passkeyRegistrationBegin: {
      userErrors: [
        refusal('WRONG_CREDENTIALS', ['input', 'password'], 'This is not your password.'),
      ],
    },
    passkeyRegister: { passkey: makePasskey({ name: 'Laptop' }), userErrors: [] },
  });
  const section = within(await screen.findByRole('region', { name: 'Passkeys' }));
  expect(section.getByText('There is none yet.')).toBeVisible();
  await user.click(section.getByRole('button', { name: 'Add a passkey' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(await dialog.findByLabelText('Your password'), 'not the one{Enter}');
  expect(await dialog.findByText('This is not your password.')).toBeVisible();
  api.answer({ passkeyRegistrationBegin: { ceremony, userErrors: [] } });
  await user.click(dialog.getByRole('button', { name: 'Go on' }));
  const name = await dialog.findByLabelText('Name');
  await user.clear(name);
  await user.type(name, 'Laptop');
  device.startRegistration.mockRejectedValueOnce(
    Object.assign(new Error('no'), { name: 'NotAllowedError' }),
  );
  await user.click(dialog.getByRole('button', { name: 'Create the passkey' }));
  expect(await dialog.findByText(/it was cancelled, or took too long/)).toBeVisible();
  expect(api.argumentsOf('passkeyRegister')).toEqual([]);
  device.startRegistration.mockResolvedValueOnce({ id: 'made' });
  api.answer({ passkeys: [makePasskey({ name: 'Laptop' })] });
  await user.click(dialog.getByRole('button', { name: 'Create the passkey' }));
  expect(await section.findByText('Laptop')).toBeVisible();
  expect(section.getByText(/^never used/)).toBeVisible();
  expect(device.startRegistration).toHaveBeenCalledWith({ optionsJSON: ceremony.options });
  expect(api.argumentsOf('passkeyRegistrationBegin').at(-1)).toEqual({
    input: { password: 'not the one' },
  });
  expect(api.argumentsOf('passkeyRegister')).toEqual([
    { input: { ceremonyId: 'c1', name: 'Laptop', credential: { id: 'made' } } },
  ]);
});

test('given a passkey and an authenticator app, when it is removed, then a code is asked for too and the list is empty', async () => {
  const { api, user } = renderApp('/settings', {
    ...accountAnswers,
    viewer: { ...makeViewer(), totpEnabled: true },
    passkeys: [makePasskey({ lastUsedAt: '2026-03-02T10:00:00Z' })],
    passkeyRemove: { removedId: 'k1', userErrors: [] },
  });
  const section = within(await screen.findByRole('region', { name: 'Passkeys' }));
  expect(section.getByText(/^last used/)).toBeVisible();
  await user.click(section.getByRole('button', { name: 'Remove Telephone' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(await dialog.findByLabelText('Your password'), 'right-password');
  await user.type(dialog.getByLabelText('Code'), '123456');
  api.answer({ passkeys: [] });
  await user.click(dialog.getByRole('button', { name: 'Remove' }));
  expect(await section.findByText('There is none yet.')).toBeVisible();
  expect(api.argumentsOf('passkeyRemove')).toEqual([
    { input: { id: 'k1', password: 'right-password', code: '123456' } },
  ]);
});

test('given a passkey, when it is renamed, then it is called so at once', async () => {
  const { api, user } = renderApp('/settings', {
    ...accountAnswers,
    passkeys: [makePasskey()],
    passkeyUpdate: { passkey: makePasskey({ name: 'Old telephone' }), userErrors: [] },
  });
  await user.click(await screen.findByRole('button', { name: 'Rename Telephone' }));
  const dialog = within(await screen.findByRole('dialog'));
  const name = await dialog.findByLabelText('Name');
  await user.clear(name);
  await user.click(dialog.getByRole('button', { name: 'Rename' }));
  expect(await dialog.findByText('Give it a name.')).toBeVisible();
  await user.type(name, 'Old telephone{Enter}');
  expect(await screen.findByText('Old telephone')).toBeVisible();
  expect(api.argumentsOf('passkeyUpdate')).toEqual([
    { input: { id: 'k1', name: 'Old telephone' } },
  ]);
});

test('given a browser that knows no passkeys at this address, then it says what they need', async () => {
  vi.unstubAllGlobals();
  renderApp('/settings', accountAnswers);
  const section = within(await screen.findByRole('region', { name: 'Passkeys' }));
  expect(section.getByText(/They need HTTPS/)).toBeVisible();
  expect(section.queryByRole('button', { name: 'Add a passkey' })).not.toBeInTheDocument();
});
