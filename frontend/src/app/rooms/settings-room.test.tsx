import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makePage, refusal } from '../../testing/fixtures';
import { makeCost, makePurchase, makeKey } from '../../testing/provider-fixtures';
import { renderApp } from '../../testing/render-app';

const spending = { since: '2026-11-01T00:00:00Z', total: makeCost('0', 0), lines: [] };
const answers = {
  providerKeys: [],
  spending,
  purchases: makePage([]),
};
const group = (name: string) => screen.findByRole('group', { name });

test('given no keys, when the settings open, then five providers say what they are for', async () => {
  renderApp('/settings/keys', answers);
  const section = await screen.findByRole('region', { name: 'Provider keys' });
  const rows = within(section).getAllByRole('group');
  expect(rows.map((row) => row.getAttribute('aria-label'))).toEqual([
    'OpenAI',
    'OpenAI-compatible server',
    'ElevenLabs',
    'Pexels',
    'Pixabay',
  ]);
  expect(within(await group('ElevenLabs')).getByText(/^Speaks in many voices/)).toBeVisible();
});

test('given a server of one’s own, when its address is refused, then the reason is beside the address', async () => {
  const { api, user } = renderApp('/settings/keys', {
    ...answers,
    providerKeySet: {
      userErrors: [refusal('INVALID', ['input', 'baseUrl'], 'This is not an address.')],
    },
  });
  const row = within(await group('OpenAI-compatible server'));
  await user.click(row.getByRole('button', { name: 'Set server' }));
  await user.click(await row.findByRole('button', { name: 'Check and save' }));
  expect(await row.findByText('Enter the address of the server.')).toBeVisible();
  await user.type(row.getByLabelText('Address'), 'llm.example');
  await user.click(row.getByRole('button', { name: 'Check and save' }));
  expect(await row.findByText('This is not an address.')).toBeVisible();
  expect(row.getByLabelText('Address')).toBeInvalid();
  expect(api.argumentsOf('providerKeySet')).toEqual([
    { input: { provider: 'COMPATIBLE', key: null, baseUrl: 'llm.example' } },
  ]);
});

test('given a key, when it is taken, then the form closes and what the provider said stands there', async () => {
  const { api, user } = renderApp('/settings/keys', {
    ...answers,
    providerKeySet: { providerKey: makeKey(), userErrors: [] },
  });
  const row = within(await group('OpenAI'));
  await user.click(row.getByRole('button', { name: 'Set key' }));
  await user.type(await row.findByLabelText('OpenAI key'), ' sk-new ');
  api.answer({ providerKeys: [makeKey()] });
  await user.click(row.getByRole('button', { name: 'Check and save' }));
  expect(await row.findByText('The key works.', { exact: false })).toBeVisible();
  await waitFor(() => {
    expect(row.queryByLabelText('OpenAI key')).not.toBeInTheDocument();
  });
  expect(api.argumentsOf('providerKeySet')).toEqual([
    { input: { provider: 'OPENAI', key: 'sk-new', baseUrl: null } },
  ]);
});

test('given a key, when it is checked again, then the provider’s new answer is shown', async () => {
  const check = {
    at: new Date().toISOString(),
    ok: false,
    code: 'no_credit',
    message: 'The account has no credit left.',
  };
  const { api, user } = renderApp('/settings/keys', {
    ...answers,
    providerKeys: [makeKey()],
    providerKeyCheck: { providerKey: makeKey({ check }), userErrors: [] },
  });
  const row = within(await group('OpenAI'));
  await user.click(row.getByRole('button', { name: 'Check again' }));
  expect(await row.findByText(/no credit left/)).toBeVisible();
  expect(row.getByText('just now')).toBeVisible();
  expect(api.argumentsOf('providerKeyCheck')).toEqual([{ input: { id: 'key1' } }]);
});

test('given purchases, when the costs are shown, then the month is by purpose and more pages follow', async () => {
  renderApp('/settings/costs', {
    ...answers,
    spending: {
      ...spending,
      total: makeCost('0.51', 3, false),
      lines: [
        { provider: 'ELEVENLABS', purpose: 'speech', cost: makeCost('0.51', 2) },
        { provider: 'COMPATIBLE', purpose: 'script', cost: makeCost('0', 1, false) },
      ],
    },
    purchases: ({ after }: { after: string | null }) =>
      after === 'second'
        ? makePage([makePurchase({ id: 'o2', model: 'an-older-model', state: 'LOST' })])
        : makePage([makePurchase()], 'second'),
  });
  const table = within(await screen.findByRole('table', { name: 'Spent in November 2026' }));
  expect(table.getByText('price unknown')).toBeVisible();
  expect(table.getByText('at least $0.51')).toBeVisible();
  expect(await screen.findByText(/an-older-model · 214 characters/)).toBeVisible();
  expect(screen.getByText('answer lost')).toBeVisible();
  expect(screen.getAllByRole('link', { name: 'Run' })[0]).toHaveAttribute('href', '/runs/r1');
});

test('given nothing was bought, when the costs are shown, then they say so', async () => {
  renderApp('/settings/costs', answers);
  expect(await screen.findByText(/Nothing was bought in November 2026/)).toBeVisible();
  expect(await screen.findByText('Nothing bought yet')).toBeVisible();
});

test('given a part of the settings, when another is chosen, then the address, the title and the mark follow', async () => {
  const { rooms, user } = renderApp('/settings/keys', { ...answers });
  const parts = within(await screen.findByRole('navigation', { name: 'Settings' }));
  await user.click(parts.getByRole('link', { name: 'Costs' }));
  expect(await screen.findByText('Nothing bought yet')).toBeVisible();
  expect(rooms.state.location.pathname).toBe('/settings/costs');
  expect(document.title).toBe('Costs · Settings · Video-Publisher');
  expect(parts.getByRole('link', { current: 'page' })).toHaveTextContent('Costs');
});

test('given a platform that is not set up, when the service is looked at, then it says why', async () => {
  renderApp('/settings/service', {
    service: {
      version: '1.2.3',
      scriptLimit: 10_000,
      languages: [{ code: 'en', title: 'English' }],
      platforms: [
        { platform: 'YOUTUBE', title: 'YouTube', available: true },
        { platform: 'TIKTOK', title: 'TikTok', available: false },
      ],
    },
  });
  expect(await screen.findByText('Video-Publisher 1.2.3')).toBeVisible();
  expect(screen.getByText(/not registered with TikTok yet/)).toBeVisible();
});
