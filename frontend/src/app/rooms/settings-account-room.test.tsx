import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accountAnswers, makeSession } from '../../testing/account-fixtures';
import { makePage, makeViewer, refusal } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

const phone = makeSession({
  id: 's2',
  userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Safari/604.1',
  isCurrent: false,
});
const deletionDueAt = '2026-03-15T10:00:00Z';

const fill = async (user: ReturnType<typeof renderApp>['user'], label: string, text: string) => {
  const section = within(await screen.findByRole('region', { name: 'Password' }));
  await user.clear(section.getByLabelText(label));
  await user.click(section.getByLabelText(label));
  await user.paste(text);
  return section;
};

test('given a wrong password, when another is wanted, then the reason is beside it and nothing typed is lost', async () => {
  const { user } = renderApp('/settings', {
    ...accountAnswers,
    passwordChange: {
      userErrors: [
        refusal('WRONG_CREDENTIALS', ['input', 'current'], 'This is not your password.'),
      ],
    },
  });
  await fill(user, 'Password now', 'wrong');
  const section = await fill(user, 'New password', 'short');
  await user.click(section.getByRole('button', { name: 'Change password' }));
  expect(await section.findByText('A password needs at least 10 characters.')).toBeVisible();
  await fill(user, 'New password', 'long enough now');
  await user.click(section.getByRole('button', { name: 'Change password' }));
  expect(await section.findByText('This is not your password.')).toBeVisible();
  expect(section.getByLabelText('New password')).toHaveValue('long enough now');
});

test('given the right password, when it is changed, then the form is empty and other browsers are signed out', async () => {
  const { api, user } = renderApp('/settings', {
    ...accountAnswers,
    sessions: [makeSession(), phone],
    passwordChange: { user: makeViewer(), userErrors: [] },
  });
  await fill(user, 'Password now', 'right-password');
  const section = await fill(user, 'New password', 'long enough now');
  api.answer({ sessions: [makeSession()] });
  await user.click(section.getByRole('button', { name: 'Change password' }));
  expect(await screen.findByText(/The password is changed/)).toBeVisible();
  expect(section.getByLabelText('Password now')).toHaveValue('');
  await waitFor(() => {
    expect(screen.queryByText('Safari · iPhone')).not.toBeInTheDocument();
  });
});

test('given two browsers, when the other one is signed out, then only this one is left', async () => {
  const { api, user } = renderApp('/settings', {
    ...accountAnswers,
    sessions: [makeSession(), phone],
    sessionRevoke: { revokedId: 's2', userErrors: [] },
  });
  const section = within(await screen.findByRole('region', { name: 'Signed-in browsers' }));
  expect(section.getByText('this browser')).toBeVisible();
  api.answer({ sessions: [makeSession()] });
  await user.click(section.getByRole('button', { name: 'Sign out Safari · iPhone' }));
  expect(await screen.findByText('1 browser is signed out')).toBeVisible();
  await waitFor(() => {
    expect(section.queryByText('Safari · iPhone')).not.toBeInTheDocument();
  });
  expect(section.queryByRole('button', { name: 'Sign out all others' })).not.toBeInTheDocument();
  expect(api.argumentsOf('sessionRevoke')).toEqual([{ input: { id: 's2' } }]);
});

test('given the wish to leave, when the words and the password are right, then the account waits and can be kept', async () => {
  const { api, user } = renderApp('/settings', {
    ...accountAnswers,
    userDelete: { user: { ...makeViewer(), deletionDueAt }, userErrors: [] },
    userDeleteCancel: { user: { ...makeViewer(), deletionDueAt: null }, userErrors: [] },
  });
  await user.click(await screen.findByRole('button', { name: 'Delete my account' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Type ada@example.org'), 'ada');
  await user.click(dialog.getByRole('button', { name: 'Delete my account' }));
  expect(await dialog.findByText(/to show that you mean it/)).toBeVisible();
  expect(dialog.getByText('Enter your password.')).toBeVisible();
  expect(api.argumentsOf('userDelete')).toEqual([]);
  await user.type(dialog.getByLabelText('Type ada@example.org'), '@example.org');
  await user.type(dialog.getByLabelText('Your password'), 'right-password');
  api.answer({ viewer: { ...makeViewer(), deletionDueAt } });
  await user.click(dialog.getByRole('button', { name: 'Delete my account' }));
  expect(await screen.findByText(/Your account will be deleted on/)).toBeVisible();
  expect(api.argumentsOf('userDelete')).toEqual([
    { input: { password: 'right-password', immediately: false } },
  ]);
  api.answer({ viewer: makeViewer() });
  await user.click(screen.getByRole('button', { name: 'Keep my account' }));
  await waitFor(() => {
    expect(screen.queryByText(/Your account will be deleted on/)).not.toBeInTheDocument();
  });
});

test('given the wish to leave at once, when it is granted, then the way in is shown', async () => {
  const { api, rooms, user } = renderApp('/settings', {
    ...accountAnswers,
    userDelete: { user: { ...makeViewer(), deletionDueAt }, userErrors: [] },
  });
  await user.click(await screen.findByRole('button', { name: 'Delete my account' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('radio', { name: 'At once' }));
  await user.type(dialog.getByLabelText('Type ada@example.org'), 'ada@example.org');
  await user.type(dialog.getByLabelText('Your password'), 'right-password');
  api.answer({ viewer: null });
  await user.click(dialog.getByRole('button', { name: 'Delete at once' }));
  await waitFor(() => {
    expect(rooms.state.location.pathname).toBe('/sign-in');
  });
});

test('given a time zone, when another is chosen, then it is kept; what was done is told in words', async () => {
  const { api, user } = renderApp('/settings', {
    ...accountAnswers,
    auditEvents: makePage([
      {
        id: 'e1',
        kind: 'pipeline.created',
        subject: 'Short facts',
        actor: 'token Nightly',
        createdAt: '2026-03-01T10:00:00Z',
      },
    ]),
    userUpdate: { user: { ...makeViewer(), timeZone: 'Asia/Tokyo' }, userErrors: [] },
  });
  expect(await screen.findByText('Short facts · with the token “Nightly”')).toBeVisible();
  const zone = screen.getByRole('combobox', { name: 'Time zone' });
  await user.click(zone);
  await user.clear(zone);
  await user.type(zone, 'Tokyo{Enter}');
  expect(await screen.findByText('Your time zone is Asia/Tokyo')).toBeVisible();
  expect(api.argumentsOf('userUpdate')).toEqual([{ input: { timeZone: 'Asia/Tokyo' } }]);
});
