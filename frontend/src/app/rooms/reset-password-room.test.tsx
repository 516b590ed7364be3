import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeViewer, refusal } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

const weak = refusal('TOO_WEAK', ['input', 'password'], 'This password is easy to guess.');
const over = refusal('INVALID', ['input', 'token'], 'This link does not work any more.');

test('given a lost password, when a link is asked for, then the answer does not tell whether there is an account', async () => {
  const { api, user } = renderApp('/sign-in', { passwordResetRequest: { userErrors: [] } });
  await user.click(await screen.findByRole('link', { name: 'Forgot your password?' }));
  expect(await screen.findByRole('heading', { name: 'Reset your password' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Send the link' }));
  expect(await screen.findByText('Enter your e-mail address.')).toBeVisible();
  await user.type(screen.getByLabelText('E-mail'), 'ada@example.org{Enter}');
  expect(await screen.findByText(/If there is an account with this address/)).toBeVisible();
  expect(api.argumentsOf('passwordResetRequest')).toEqual([
    { input: { email: 'ada@example.org' } },
  ]);
});

test('given the link of the mail, when a weak password is chosen, then another one can be, and leads to the way in', async () => {
  const { api, rooms, user } = renderApp('/reset-password?token=from-the-mail', {
    passwordReset: { userErrors: [weak] },
  });
  const password = await screen.findByLabelText('New password');
  await user.type(password, 'short{Enter}');
  expect(await screen.findByText('A password needs at least 10 characters.')).toBeVisible();
  await user.clear(password);
  await user.type(password, 'password1234{Enter}');
  expect(await screen.findByText('This password is easy to guess.')).toBeVisible();
  api.answer({ passwordReset: { user: makeViewer(), userErrors: [] } });
  await user.clear(password);
  await user.type(password, 'the sea is full of light{Enter}');
  await waitFor(() => {
    expect(rooms.state.location.pathname).toBe('/sign-in');
  });
  expect(await screen.findByText('The password is changed. Sign in with it.')).toBeVisible();
  expect(api.argumentsOf('passwordReset').at(-1)).toEqual({
    input: { token: 'from-the-mail', password: 'the sea is full of light' },
  });
});

test('given a link that is over, when it is used, then that is said, with the way to another', async () => {
  const { user } = renderApp('/reset-password?token=old', {
    passwordReset: { userErrors: [over] },
  });
  await user.type(await screen.findByLabelText('New password'), 'the sea is full of light{Enter}');
  expect(await screen.findByText(/This link does not work any more/)).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Ask for another link' }));
  expect(await screen.findByRole('button', { name: 'Send the link' })).toBeVisible();
});
