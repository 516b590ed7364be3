import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '../../testing/render-app';

const made = '2026-03-01T10:00:00Z';

test('given no tokens, when one is made, then it may only read unless more is wanted, and is shown once', async () => {
  const apiToken = { id: 't1', name: 'Script', scopes: ['READ'], createdAt: made, expiresAt: made };
  const { api, user } = renderApp('/settings/tokens', {
    apiTokens: [],
    apiTokenCreate: { apiToken, token: 'the.token.itself', userErrors: [] },
  });
  await user.click(await screen.findByRole('button', { name: 'New token' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('What it is for'), 'Script');
  api.answer({ apiTokens: [apiToken] });
  await user.click(dialog.getByRole('button', { name: 'Create token' }));
  expect(await dialog.findByText('the.token.itself')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'I have it' }));
  expect(await screen.findByText('expired')).toBeVisible();
  expect(api.argumentsOf('apiTokenCreate')).toEqual([
    { input: { name: 'Script', scopes: ['READ'], addresses: [], expiresInDays: 90 } },
  ]);
});

test('given the examples, when one is copied, then it has the address of this installation', async () => {
  const { user } = renderApp('/settings/tokens', { apiTokens: [] });
  const call = await screen.findByRole('region', { name: 'Your first call' });
  await user.click(within(call).getByRole('radio', { name: 'TypeScript' }));
  await user.click(within(call).getByRole('button', { name: /^Copy/ }));
  const copied = await navigator.clipboard.readText();
  expect(copied).toContain(`fetch('${window.location.origin}/graphql'`);
  const assistant = screen.getByRole('region', { name: 'Configuration of an MCP client' });
  expect(assistant).toHaveTextContent(`"url": "${window.location.origin}/mcp"`);
});
