import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { accountAnswers } from '../../testing/account-fixtures';
import { makeViewer, refusal } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

afterEach(() => {
  vi.useRealTimers();
});

const made = '2026-03-01T10:00:00Z';
const wrong = refusal('WRONG_CREDENTIALS', ['input', 'password'], 'This is not your password.');
const codes = Array.from({ length: 10 }, (_, each) => `abcd-000${String(each)}`);

test('given an address that nobody confirmed, when the mail is wanted again, then it is on its way', async () => {
  const { api, user } = renderApp('/settings', {
    ...accountAnswers,
    viewer: { ...makeViewer(), emailVerifiedAt: null },
    emailVerificationSend: { user: makeViewer(), userErrors: [] },
  });
  await user.click(await screen.findByRole('button', { name: 'Send the mail again' }));
  expect(await screen.findByText(/A mail is on its way/)).toBeVisible();
  expect(api.argumentsOf('emailVerificationSend')).toHaveLength(1);
});

test('given no authenticator app, when one is set up, then the recovery codes stay until they are kept', async () => {
  const setup = { uri: 'otpauth://totp/x?secret=ABCDEFGH', secret: 'ABCDEFGH' };
  const { api, user } = renderApp('/settings', {
    ...accountAnswers,
    totpBegin: { userErrors: [wrong] },
    totpConfirm: {
      user: { ...makeViewer(), totpEnabled: true },
      recoveryCodes: codes,
      userErrors: [],
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Set up an app' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(await dialog.findByLabelText('Your password'), 'not the one{Enter}');
  expect(await dialog.findByText('This is not your password.')).toBeVisible();
  api.answer({ totpBegin: { setup, userErrors: [] } });
  await user.click(dialog.getByRole('button', { name: 'Go on' }));
  expect(await dialog.findByText('ABCD EFGH')).toBeVisible();
  expect(dialog.getByRole('img', { name: 'What the app scans' })).toBeVisible();
  expect(dialog.getByRole('link')).toHaveAttribute('href', setup.uri);
  api.answer({ viewer: { ...makeViewer(), totpEnabled: true } });
  await user.type(dialog.getByLabelText('The code that the app shows now'), '123456{Enter}');
  const shown = await dialog.findByRole('region', { name: 'Recovery codes' });
  expect(shown).toHaveTextContent(codes.join(' '));
  await user.keyboard('{Escape}');
  expect(dialog.queryByRole('button', { name: 'Close' })).not.toBeInTheDocument();
  expect(dialog.getByRole('button', { name: 'Done' })).toBeDisabled();
  expect(shown).toBeVisible();
  await user.click(dialog.getByRole('checkbox', { name: 'I have kept them' }));
  await user.click(dialog.getByRole('button', { name: 'Done' }));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
  expect(screen.getByRole('button', { name: 'Switch the app off' })).toBeVisible();
  expect(api.argumentsOf('totpConfirm')).toEqual([{ input: { code: '123456' } }]);
});

test('given an authenticator app, when it is switched off with the password, then the password alone opens', async () => {
  const { api, user } = renderApp('/settings', {
    ...accountAnswers,
    viewer: { ...makeViewer(), totpEnabled: true },
    totpDisable: { user: makeViewer(), userErrors: [] },
  });
  await user.click(await screen.findByRole('button', { name: 'Switch the app off' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(await dialog.findByLabelText('Your password'), 'right-password');
  api.answer({ viewer: makeViewer() });
  await user.click(dialog.getByRole('button', { name: 'Switch the app off' }));
  expect(await screen.findByRole('button', { name: 'Set up an app' })).toBeVisible();
  expect(api.argumentsOf('totpDisable')).toEqual([{ input: { password: 'right-password' } }]);
});

test('given an authenticator app, when new recovery codes are asked for, then a wrong code stands beside it and new ones are shown once', async () => {
  const refused = {
    code: 'WRONG_CREDENTIALS',
    field: ['code'],
    message: 'This code is not right.',
  };
  const { api, user } = renderApp('/settings', {
    ...accountAnswers,
    viewer: { ...makeViewer(), totpEnabled: true },
    recoveryCodesRenew: { recoveryCodes: null, userErrors: [refused] },
  });
  await user.click(await screen.findByRole('button', { name: 'Make new recovery codes' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(await dialog.findByLabelText('Your password'), 'right-password');
  await user.type(dialog.getByLabelText('Code'), '000000');
  await user.click(dialog.getByRole('button', { name: 'Make new recovery codes' }));
  expect(await dialog.findByText('This code is not right.')).toBeVisible();
  api.answer({ recoveryCodesRenew: { recoveryCodes: ['fresh-code-1'], userErrors: [] } });
  await user.click(dialog.getByRole('button', { name: 'Make new recovery codes' }));
  expect(await dialog.findByText('fresh-code-1')).toBeVisible();
  expect(dialog.getByRole('button', { name: 'Done' })).toBeDisabled();
  expect(api.argumentsOf('recoveryCodesRenew').at(-1)).toEqual({
    input: { password: 'right-password', code: '000000' },
  });
});

test('given the wish for all data, when it is asked for, then the archive is there as soon as it is ready, and nobody looked for it', async () => {
  const waiting = { id: 'x1', state: 'WAITING', createdAt: made };
  const { api, user } = renderApp('/settings', {
    ...accountAnswers,
    exportCreate: { export: waiting, userErrors: [] },
  });
  const section = within(await screen.findByRole('region', { name: 'Export my data' }));
  await user.click(section.getByRole('button', { name: 'Export my data' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(await dialog.findByLabelText('Your password'), 'right-password');
  api.answer({ exports: [waiting] });
  await user.click(dialog.getByRole('button', { name: 'Export my data' }));
  expect(await section.findByText('is being made')).toBeVisible();
  expect(section.getByRole('button', { name: 'Export my data' })).toBeDisabled();
  const archive = {
    url: 'http://api.test/x1.zip',
    mediaType: 'application/zip',
    bytes: 4_200_000,
    expiresAt: made,
  };
  const looked = api.argumentsOf('exports').length;
  act(() => {
    const ready = { ...waiting, state: 'READY', finishedAt: made, expiresAt: made, archive };
    api.emit('activity', { kind: 'EXPORT', export: ready });
  });
  expect(await section.findByRole('link', { name: 'Download' })).toHaveAttribute(
    'href',
    archive.url,
  );
  expect(section.getByText(/ready · 4.2 MB · kept until/)).toBeVisible();
  expect(api.argumentsOf('exports')).toHaveLength(looked);
});
