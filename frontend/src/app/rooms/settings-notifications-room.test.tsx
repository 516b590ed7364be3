import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { refusal } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';
import { eventTypes } from '../../testing/webhook-fixtures';

const notificationSettings = {
  mails: [
    { eventType: 'run.failed', when: 'AT_ONCE', chosen: false },
    { eventType: 'publication.published', when: 'NEVER', chosen: false },
  ],
  digestHour: 8,
};
const answers = { eventTypes, notificationSettings };
const choice = (name: string) => screen.findByRole('radiogroup', { name });

test('given the usual mails, when one is wanted daily, then only that is sent and saved', async () => {
  const { api, user } = renderApp('/settings/notifications', {
    ...answers,
    notificationUpdate: { notificationSettings, userErrors: [] },
  });
  expect(await screen.findByText('ada@example.org', { selector: 'section *' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  const live = within(await choice('A video is live'));
  await user.click(live.getByRole('radio', { name: 'Daily' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  expect(live.getByRole('radio', { name: 'Daily' })).toBeChecked();
  expect(api.argumentsOf('notificationUpdate')).toEqual([
    { input: { mails: [{ eventType: 'publication.published', when: 'DIGEST' }] } },
  ]);
});

test('given choices that are refused, when they are saved, then the reason is shown and they stay', async () => {
  const { user } = renderApp('/settings/notifications', {
    ...answers,
    notificationUpdate: {
      userErrors: [refusal('INVALID', ['input', 'mails', '0'], 'There is no such event.')],
    },
  });
  const failed = within(await choice('A video could not be made'));
  await user.click(failed.getByRole('radio', { name: 'Never' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('There is no such event.')).toBeVisible();
  expect(failed.getByRole('radio', { name: 'Never' })).toBeChecked();
});
