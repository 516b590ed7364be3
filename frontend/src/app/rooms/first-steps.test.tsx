import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeConnection, makePage, makePublication, makeRun } from '../../testing/fixtures';
import { makeHome } from '../../testing/home-fixtures';
import { renderApp } from '../../testing/render-app';

const guide = () => screen.findByRole('region', { name: 'Your first video' });
const stepsOf = (region: HTMLElement) =>
  within(region)
    .getAllByRole('listitem')
    .map((step) => /\((.+?)\)/.exec(step.textContent)?.[1]);

test('given a new person, when home opens, then the first step comes next, and can be left out', async () => {
  const { user } = renderApp('/', makeHome());
  const region = await guide();
  expect(stepsOf(region)).toEqual(['comes next', 'comes later', 'comes later', 'comes later']);
  expect(within(region).getByRole('link', { name: 'Connect an account' })).toBeVisible();

  await user.click(within(region).getByRole('button', { name: 'Not now' }));
  expect(stepsOf(region)).toEqual(['skipped', 'comes next', 'comes later', 'comes later']);
  expect(within(region).getByRole('link', { name: 'Make a pipeline' })).toBeVisible();
});

test('given what there really is, when home opens, then the steps are ticked by it and the rest is said', async () => {
  const waiting = makeRun({ state: 'AWAITING_APPROVAL' });
  renderApp('/', {
    ...makeHome(),
    connections: [makeConnection()],
    pipelines: makePage([{ id: 'p1', name: 'Short facts', waitingTopics: 0, schedule: null }]),
    runs: makePage([waiting]),
  });
  const region = await guide();
  expect(stepsOf(region)).toEqual(['done', 'done', 'done', 'comes next']);
  expect(within(region).getByText('3 of 4 done')).toBeVisible();
  expect(within(region).getByRole('link', { name: 'Look at it' })).toHaveAttribute(
    'href',
    '/runs/r1',
  );
});

test('given the last step, when the video is out, then the guide ends with it and goes when it is closed', async () => {
  const { api, user } = renderApp('/', {
    ...makeHome(),
    connections: [makeConnection()],
    pipelines: makePage([{ id: 'p1', name: 'Short facts', waitingTopics: 0, schedule: null }]),
    runs: makePage([makeRun({ state: 'READY' })]),
  });
  await guide();
  api.answer({ publications: makePage([makePublication()]) });
  api.emit('activity', { kind: 'PUBLICATION', publication: makePublication() });
  const end = await screen.findByRole('region', { name: 'Your first video is out' });
  expect(within(end).getByRole('link', { name: 'Watch it' })).toHaveAttribute('href', '/runs/r1');
  await user.click(within(end).getByRole('button', { name: 'Close the guide' }));
  expect(end).not.toBeInTheDocument();
  expect(localStorage.getItem('first-steps-u1')).toContain('dismissed');
});

test('given who has published before, when home opens in another browser, then there is no guide', async () => {
  renderApp('/', {
    ...makeHome(),
    connections: [makeConnection()],
    pipelines: makePage([{ id: 'p1', name: 'Short facts', waitingTopics: 0, schedule: null }]),
    runs: makePage([makeRun({ state: 'DONE' })]),
    publications: makePage([makePublication()]),
  });
  await waitFor(() => {
    expect(screen.getByText('Nothing is being made at this moment.')).toBeVisible();
  });
  expect(screen.queryByRole('region', { name: /first video/ })).not.toBeInTheDocument();
});
