import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { refusal } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

const made = '2026-03-01T10:00:00Z';
const later = '2999-03-01T10:00:00Z';
const makeToken = (name: string, scopes: string[], addresses: string[] = []) => ({
  id: name,
  name,
  scopes,
  addresses,
  createdAt: made,
  expiresAt: later,
});

test('given no tokens, when one is made, then it may only read unless more is wanted, and is shown once', async () => {
  const apiToken = { ...makeToken('Script', ['READ']), expiresAt: made };
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

test('given rights by noun, when some are chosen, then they are asked for with the networks', async () => {
  const badNetwork = refusal('INVALID', ['input', 'addresses'], '“10.0.0” is no address.');
  const { api, user } = renderApp('/settings/tokens', {
    apiTokens: [],
    apiTokenCreate: { userErrors: [badNetwork] },
  });
  await user.click(await screen.findByRole('button', { name: 'New token' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('What it is for'), 'Newsroom');
  await user.click(dialog.getByRole('radio', { name: 'Choose' }));
  await user.click(dialog.getByRole('button', { name: 'Create token' }));
  expect(await dialog.findByText('Choose at least one right.')).toBeVisible();
  expect(api.argumentsOf('apiTokenCreate')).toEqual([]);
  const rightOf = (noun: string, name: string) =>
    within(dialog.getByRole('group', { name: noun })).getByRole('checkbox', { name });
  await user.click(rightOf('Runs', 'Read'));
  await user.click(rightOf('Publications', 'Publish'));
  await user.type(
    dialog.getByLabelText('Only from these networks', { selector: 'input' }),
    '10.0.0 203.0.113.7',
  );
  await user.click(dialog.getByRole('button', { name: 'Create token' }));
  expect(await dialog.findByText('“10.0.0” is no address.')).toBeVisible();
  expect(rightOf('Runs', 'Read')).toBeChecked();
  expect(api.argumentsOf('apiTokenCreate')).toEqual([
    {
      input: {
        name: 'Newsroom',
        scopes: ['RUNS_READ', 'PUBLICATIONS_PUBLISH'],
        addresses: ['10.0.0', '203.0.113.7'],
        expiresInDays: 90,
      },
    },
  ]);
});

test('given everything, when a token is made, then it may read and write', async () => {
  const { api, user } = renderApp('/settings/tokens', {
    apiTokens: [],
    apiTokenCreate: { apiToken: makeToken('All', ['READ', 'WRITE']), token: 'x', userErrors: [] },
  });
  await user.click(await screen.findByRole('button', { name: 'New token' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('What it is for'), 'All');
  await user.click(dialog.getByRole('radio', { name: 'Everything' }));
  await user.click(dialog.getByRole('button', { name: 'Create token' }));
  await dialog.findByText('Your token');
  await user.keyboard('{Escape}');
  expect(dialog.getByText('Your token')).toBeVisible();
  expect(api.argumentsOf('apiTokenCreate')).toMatchObject([
    { input: { scopes: ['READ', 'WRITE'] } },
  ]);
});

test('given tokens, when they are listed, then each says what it may do, and from where', async () => {
  renderApp('/settings/tokens', {
    apiTokens: [
      makeToken('All', ['READ', 'WRITE']),
      makeToken('Look', ['READ']),
      makeToken('Report', ['ANALYTICS_READ', 'RUNS_READ']),
      makeToken('Press', ['READ', 'RUNS_WRITE', 'PUBLICATIONS_PUBLISH'], ['203.0.113.7/32']),
    ],
  });
  expect(await screen.findByText('everything')).toBeVisible();
  expect(screen.getByText('reads everything')).toBeVisible();
  expect(screen.getByText('Runs: read · Analytics: read')).toBeVisible();
  expect(
    screen.getByText(
      'reads everything · Runs: write · Publications: publish · from 203.0.113.7/32',
    ),
  ).toBeVisible();
  expect(screen.getAllByText('read only')).toHaveLength(2);
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
