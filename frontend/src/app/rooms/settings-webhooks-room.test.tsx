import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makePage, refusal } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';
import { eventTypes, makeDelivery, makeWebhook } from '../../testing/webhook-fixtures';

const none = { webhooks: [], eventTypes };
const one = {
  ...none,
  webhook: makeWebhook(),
  webhookDeliveries: makePage([makeDelivery()]),
};
const room = '/settings/webhooks/w1';

test('given no webhooks, when one is made, then its secret is shown this once and its log follows', async () => {
  const { api, rooms, user } = renderApp('/settings/webhooks', {
    ...one,
    ...none,
    webhookDeliveries: makePage([]),
    webhookCreate: { webhook: makeWebhook(), secret: 'whsec_once', userErrors: [] },
  });
  await user.click(await screen.findByRole('button', { name: 'New webhook' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Address'), ' https://hooks.example/in ');
  await user.click(dialog.getByRole('radio', { name: 'Only some' }));
  await user.click(dialog.getByRole('button', { name: 'Create webhook' }));
  expect(await dialog.findByText('Choose at least one kind of event.')).toBeVisible();
  await user.click(dialog.getByRole('checkbox', { name: 'A video is live' }));
  await user.click(dialog.getByRole('button', { name: 'Create webhook' }));
  expect(await dialog.findByText('whsec_once')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toBe('whsec_once');
  await user.click(dialog.getByRole('button', { name: 'I have it' }));
  expect(await screen.findByText('Nothing was sent yet')).toBeVisible();
  expect(screen.queryByText('whsec_once')).not.toBeInTheDocument();
  expect(rooms.state.location.pathname).toBe(room);
  expect(api.argumentsOf('webhookCreate')).toEqual([
    { input: { url: 'https://hooks.example/in', eventTypes: ['publication.published'] } },
  ]);
});

test('given an address that is refused, when it is sent, then the reason is beside it and it stays', async () => {
  const { user } = renderApp('/settings/webhooks', {
    ...none,
    webhookCreate: {
      userErrors: [refusal('INVALID', ['input', 'url'], 'The address is private.')],
    },
  });
  await user.click(await screen.findByRole('button', { name: 'New webhook' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Address'), 'https://10.0.0.1/');
  await user.click(dialog.getByRole('button', { name: 'Create webhook' }));
  expect(await dialog.findByText('The address is private.')).toBeVisible();
  expect(dialog.getByLabelText('Address')).toBeInvalid();
  expect(dialog.getByLabelText('Address')).toHaveValue('https://10.0.0.1/');
});

test('given a failed delivery, when it is looked at and sent again, then attempts are told and it is on its way', async () => {
  const { api, user } = renderApp(room, {
    ...one,
    webhookDeliveryReplay: {
      delivery: makeDelivery({ state: 'PENDING', error: null }),
      userErrors: [],
    },
  });
  const row = within(await screen.findByRole('group', { name: 'A video could not be made' }));
  await user.click(row.getByRole('button', { name: 'Details' }));
  // the details are there before they are unfolded
  await waitFor(() => {
    expect(row.getByText('Answered 503 after 1.0 s')).toBeVisible();
  });
  expect(row.getByText('upstream is down')).toBeVisible();
  expect(row.getByRole('region', { name: 'What was told' })).toHaveTextContent('"state": "FAILED"');
  api.answer({ webhookDeliveries: makePage([makeDelivery({ state: 'DELIVERED', error: null })]) });
  await user.click(row.getByRole('button', { name: 'Send again' }));
  expect(await row.findByText('Delivered')).toBeVisible();
  expect(api.argumentsOf('webhookDeliveryReplay')).toEqual([{ input: { id: 'd1' } }]);
});

test('given an address with a state, when the failed are sent again, then it is for the time that was chosen', async () => {
  const { api, user } = renderApp(`${room}?state=FAILED`, {
    ...one,
    webhookReplayFailed: { replayed: 3, userErrors: [] },
  });
  expect(await screen.findByRole('radio', { name: 'Failed' })).toBeChecked();
  expect(api.argumentsOf('webhookDeliveries')[0]).toMatchObject({ states: ['FAILED'] });
  await user.click(screen.getByRole('button', { name: 'Send failed again' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Of the last 7 days' }));
  expect(await screen.findByText('3 deliveries are on their way again')).toBeVisible();
  const [asked] = api.argumentsOf('webhookReplayFailed') as [{ input: { since: string } }];
  expect((Date.now() - Date.parse(asked.input.since)) / 86_400_000).toBeCloseTo(7);
});

test('given a webhook, when it gets a new secret, then the overlap is explained before and the secret shown after', async () => {
  const { user } = renderApp(room, {
    ...one,
    webhookSecretRotate: {
      webhook: makeWebhook({ previousSecretUntil: '2026-03-02T10:00:00Z' }),
      secret: 'whsec_next',
      userErrors: [],
    },
  });
  await user.click(
    await screen.findByRole('button', { name: 'More for https://hooks.example/in' }),
  );
  await user.click(await screen.findByRole('menuitem', { name: 'New secret' }));
  expect(await screen.findByText(/signed with the old and the new secret/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Make a new secret' }));
  expect(await screen.findByText('whsec_next')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'I have it' }));
  expect(await screen.findByText(/the secret before signs too/)).toBeVisible();
});

test('given a webhook that the service switched off, when it is switched on, then it hears again', async () => {
  const stateReason = 'It answered 410.';
  const { api, user } = renderApp(room, {
    ...one,
    webhook: makeWebhook({ state: 'DISABLED', stateReason }),
    webhookUpdate: { webhook: makeWebhook(), userErrors: [] },
  });
  expect(await screen.findByText(stateReason, { exact: false })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Send a test' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Switch on' }));
  expect(await screen.findByRole('button', { name: 'Send a test' })).toBeVisible();
  expect(api.argumentsOf('webhookUpdate')).toEqual([{ input: { id: 'w1', enabled: true } }]);
});

test('given a webhook, when it is deleted, then the person meant it and the list is shown', async () => {
  const { rooms, user } = renderApp(room, {
    ...one,
    webhookDelete: { deletedId: 'w1', userErrors: [] },
  });
  await user.click(
    await screen.findByRole('button', { name: 'More for https://hooks.example/in' }),
  );
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  expect(await screen.findByText(/its log is gone/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  await waitFor(() => {
    expect(rooms.state.location.pathname).toBe('/settings/webhooks');
  });
});
