import { createHash } from 'node:crypto';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import legal from '../../locales/en/legal.json';
import { renderApp } from '../../testing/render-app';
import { changedOn } from './legal-dates';
import { receivers } from './legal-links';

const service = {
  operatorName: null,
  operatorContact: null,
  accountGraceDays: 14,
  privacyChangedOn: '2031-02-03',
};
const answers = {
  viewer: null,
  service,
  privacyFacts: [
    {
      name: 'user',
      what: 'the account',
      why: 'to sign in',
      keptDays: null,
      secrets: ['password_hash', 'totp_step'],
    },
    {
      name: 'event',
      what: 'something that happened',
      why: 'to tell of it',
      keptDays: 30,
      secrets: [],
    },
  ],
  privacyFiles: { videoDays: 21, readingDays: 90, exportDays: 1, unconfirmedDays: 30 },
};

test('given nobody is signed in, when the privacy page is opened, then it tells what the service tells', async () => {
  renderApp('/privacy', { ...answers });
  expect(await screen.findByRole('heading', { name: 'Privacy', level: 1 })).toBeVisible();
  expect(await screen.findByText('Last changed on Feb 3, 2031')).toBeVisible();
  const account = within(await screen.findByRole('row', { name: /the account/ }));
  expect(account.getByText('to sign in')).toBeVisible();
  expect(account.getByText('With the account')).toBeVisible();
  expect(account.getByText('data/user.json')).toBeVisible();
  expect(account.getByText('without password_hash, totp_step')).toBeVisible();
  expect(screen.getByRole('row', { name: /something that happened/ })).toHaveTextContent('30 days');
  expect(screen.getByText(/^Finished videos .*: 21 days after/)).toBeVisible();
  expect(screen.getByText('Archives of your own data: 1 day.')).toBeVisible();
  expect(screen.getByText(/nobody confirmed .*: 30 days/)).toBeVisible();
  expect(screen.getByText(/14 days in which you can still keep it/)).toBeVisible();
});

test('given an operator who says who they are, when a page of sentences is read, then it names them and leads to them', async () => {
  renderApp('/terms', {
    service: { ...service, operatorName: 'Tidepool Ltd', operatorContact: 'privacy@tidepool.test' },
  });
  expect(await screen.findByText(/Responsible for it is Tidepool Ltd/)).toBeVisible();
  expect(screen.getByRole('heading', { name: 'For adults' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'privacy@tidepool.test' })).toHaveAttribute(
    'href',
    'mailto:privacy@tidepool.test',
  );
});

test('given a contact that is no address, when it is shown, then it is no link', async () => {
  const operatorContact = 'javascript:alert(1)';
  renderApp('/terms', { service: { ...service, operatorContact } });
  expect(await screen.findByText(/javascript:alert\(1\)/)).toBeVisible();
  expect(screen.queryByRole('link', { name: operatorContact })).not.toBeInTheDocument();
});

test('given a service that does not answer, when the page is opened, then the rest can be read and it is asked again', async () => {
  const broken = () => {
    throw new Error('down');
  };
  const { api, user } = renderApp('/privacy', { ...answers, service: broken });
  expect(await screen.findByRole('heading', { name: 'Who receives something' })).toBeVisible();
  expect(await screen.findByText(/whoever runs it at this address/)).toBeVisible();
  api.answer({ service });
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('something that happened')).toBeVisible();
});

test('whoever changes a sentence of these pages changes the day that they tell', () => {
  const { privacy, terms } = legal;
  const told = { privacy: { privacy, receivers }, terms };
  const prints = Object.values(told).map((page) =>
    createHash('sha256').update(JSON.stringify(page)).digest('hex').slice(0, 8),
  );
  expect([prints, changedOn]).toEqual([
    ['38c56afc', 'c9aa2bc4'],
    { privacy: '2026-11-26', terms: '2026-11-26' },
  ]);
});
