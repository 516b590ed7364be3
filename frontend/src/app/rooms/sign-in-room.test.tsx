import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makePage, makeViewer, refusal } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

const refuseRefresh = () =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { status: 401 })));

test('given a wrong password, when a person signs in, then the words stand beside the field', async () => {
  const { api, user } = renderApp('/sign-in', {
    sessionCreate: {
      userErrors: [
        refusal('WRONG_CREDENTIALS', ['input', 'password'], 'E-mail or password is wrong.'),
      ],
    },
  });
  await user.type(await screen.findByLabelText('E-mail'), 'ada@example.org');
  await user.type(screen.getByLabelText('Password'), 'not the one');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText('E-mail or password is wrong.')).toBeVisible();
  expect(screen.getByLabelText('Password')).toHaveAccessibleDescription(
    'E-mail or password is wrong.',
  );
  expect(screen.getByLabelText('E-mail')).toHaveValue('ada@example.org');
  expect(api.argumentsOf('sessionCreate')).toEqual([
    { input: { email: 'ada@example.org', password: 'not the one' } },
  ]);
});

test('given an empty form, when it is sent, then the API is not asked', async () => {
  const { api, user } = renderApp('/sign-in', {});
  await user.click(await screen.findByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText('Enter your password.')).toBeVisible();
  expect(api.asked).toEqual([]);
});

test('given an authenticator app, when a person signs in, then the code is asked for and nothing typed is lost', async () => {
  const { api, rooms, user } = renderApp('/sign-in?next=/terms', {
    sessionCreate: {
      userErrors: [refusal('SECOND_FACTOR_REQUIRED', ['input', 'code'], 'Enter the code.')],
    },
  });
  await user.type(await screen.findByLabelText('E-mail'), 'ada@example.org');
  await user.type(screen.getByLabelText('Password'), 'a good long password');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  const code = await screen.findByLabelText('Code');
  expect(code).toHaveFocus();
  expect(code).toHaveAttribute('autocomplete', 'one-time-code');
  const refused = refusal('WRONG_CREDENTIALS', ['input', 'code'], 'This code is not good.');
  api.answer({ sessionCreate: { userErrors: [refused] } });
  await user.type(code, '000000{Enter}');
  expect(await screen.findByText('This code is not good.')).toBeVisible();
  expect(code).toHaveFocus();
  api.answer({ sessionCreate: { user: makeViewer(), userErrors: [] } });
  await user.clear(code);
  await user.type(code, '123456{Enter}');
  await waitFor(() => {
    expect(rooms.state.location.pathname).toBe('/terms');
  });
  const known = { email: 'ada@example.org', password: 'a good long password' };
  expect(api.argumentsOf('sessionCreate')).toEqual([
    { input: known },
    { input: { ...known, code: '000000' } },
    { input: { ...known, code: '123456' } },
  ]);
});

test('given a service that sends mail, when a person signs up, then the mailbox is where it goes on', async () => {
  const { api, rooms, user } = renderApp('/sign-up', {
    userRegister: { user: null, confirmationSent: true, userErrors: [] },
  });
  await user.type(await screen.findByLabelText('E-mail'), 'ada@example.org');
  await user.type(screen.getByLabelText('Password'), 'a good long password');
  await user.click(screen.getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Create account' }));
  expect(await screen.findByRole('heading', { name: 'Look into your mailbox' })).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('sent a mail to ada@example.org');
  expect(rooms.state.location.pathname).toBe('/sign-up');
  expect(api.argumentsOf('viewer')).toEqual([]);
});

test('given nobody is signed in, when a room is opened, then the way in leads back to it', async () => {
  refuseRefresh();
  const { api, rooms, user } = renderApp('/history?platform=TIKTOK', { viewer: null });
  await user.type(await screen.findByLabelText('E-mail'), 'ada@example.org');
  await user.type(screen.getByLabelText('Password'), 'a good long password');
  api.answer({
    viewer: makeViewer(),
    sessionCreate: { user: makeViewer(), userErrors: [] },
    publications: makePage([]),
    analyticsSummary: { publications: 0, measured: 0, byPlatform: [] },
    connections: [],
    pipelines: makePage([]),
  });
  expect(screen.getByText('Sign in to go on where you were.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByRole('heading', { name: 'History' })).toBeVisible();
  expect(rooms.state.location.search).toEqual({ platform: 'TIKTOK' });
});

test('given a person under age, when they sign up, then nothing is sent', async () => {
  const { api, user } = renderApp('/sign-up', {});
  await user.type(await screen.findByLabelText('E-mail'), 'kid@example.org');
  await user.type(screen.getByLabelText('Password'), 'a good long password');
  await user.click(screen.getByRole('button', { name: 'Create account' }));
  expect(await screen.findByText('This service is for adults only.')).toBeVisible();
  expect(api.asked).toEqual([]);
});

test('given a short password, when a person signs up, then the field is marked and what was typed stays', async () => {
  const { api, user } = renderApp('/sign-up', {});
  await user.type(await screen.findByLabelText('E-mail'), 'ada@example.org');
  await user.type(screen.getByLabelText('Password'), 'short');
  await user.click(screen.getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Create account' }));
  expect(await screen.findByText('A password needs at least 10 characters.')).toBeVisible();
  expect(screen.getByLabelText('Password')).toHaveFocus();
  expect(screen.getByLabelText('E-mail')).toHaveValue('ada@example.org');
  expect(api.asked).toEqual([]);
});

test('given the way in, when a person signs up, then terms and privacy can be read without losing the form', async () => {
  renderApp('/sign-up', {});
  const terms = await screen.findByRole('link', { name: 'terms of use' });
  expect(terms).toHaveAttribute('href', '/terms');
  expect(terms).toHaveAttribute('target', '_blank');
  expect(screen.getByRole('link', { name: 'privacy page' })).toHaveAttribute('href', '/privacy');
});
