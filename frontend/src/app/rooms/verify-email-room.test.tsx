import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeViewer, refusal } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

test('given the link of the mail, when it is followed, then nothing happens before a person confirms', async () => {
  const { api, user } = renderApp('/verify-email?token=from-the-mail', {
    emailVerify: { user: makeViewer(), userErrors: [] },
  });
  const confirm = await screen.findByRole('button', { name: 'Confirm this address' });
  expect(api.asked).toEqual([]);
  await user.click(confirm);
  expect(await screen.findByText('ada@example.org')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Go on' })).toHaveAttribute('href', '/');
  expect(api.argumentsOf('emailVerify')).toEqual([{ input: { token: 'from-the-mail' } }]);
});

test('given a link that is over, when it is confirmed, then the way to another is told', async () => {
  const over = refusal('INVALID', ['input', 'token'], 'This link does not work any more.');
  const { user } = renderApp('/verify-email?token=old', { emailVerify: { userErrors: [over] } });
  await user.click(await screen.findByRole('button', { name: 'Confirm this address' }));
  expect(await screen.findByText(/This link does not work any more/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'send the mail again' })).toHaveAttribute(
    'href',
    '/settings',
  );
});

test('given half a link, when it is followed, then that is said and nothing can be confirmed', async () => {
  renderApp('/verify-email', {});
  expect(await screen.findByText(/This link is not complete/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Confirm this address' })).not.toBeInTheDocument();
});
