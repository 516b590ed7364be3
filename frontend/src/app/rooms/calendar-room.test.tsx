import { createEvent, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { makePage, makePublication, refusal } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';
import {
  calendarAnswers,
  makePlanning,
  makeSchedule,
  makeSlot,
  makeUpcoming,
  makeWaiting,
} from '../../testing/schedule-fixtures';

const tomorrow = makeWaiting('b1', 'The first video', '2026-03-11T17:00:00Z');

beforeEach(() => {
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-03-10T09:00:00Z'));
});

/** Drags an event of a month onto a day, as a browser does. */
async function drag(title: RegExp, day: string) {
  const event = await screen.findByRole('button', { name: title });
  const dataTransfer = { types: ['application/json'], setData: vi.fn(), setDragImage: vi.fn() };
  const target = screen.getByRole('button', { name: day });
  for (const [node, name] of [
    [event, 'dragStart'],
    [target, 'dragOver'],
    [target, 'drop'],
  ] as const) {
    fireEvent(node, createEvent[name](node, { dataTransfer }));
  }
}

test('given filters in the address, when the calendar opens, then the API is asked for exactly these', async () => {
  const { api } = renderApp(
    '/calendar?view=list&date=2026-03-11&platform=YOUTUBE&pipeline=p1',
    calendarAnswers([tomorrow]),
  );
  expect(await screen.findByRole('button', { name: /6:00 PM.*The first video/ })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'March 2026' })).toBeVisible();
  expect(api.argumentsOf('publications').map(({ filter }) => filter)).toMatchObject([
    { platforms: ['YOUTUBE'], pipelineId: 'p1', states: ['SCHEDULED'] },
    { platforms: ['YOUTUBE'], pipelineId: 'p1', to: '2026-03-31T22:00:00.000Z' },
  ]);
  expect(api.argumentsOf('slots')[0]).toMatchObject({ filter: { pipelineId: 'p1' } });
});

test('given slots and plans, when a month is shown, then each stands at its time with what came of it', async () => {
  const { user } = renderApp('/calendar?date=2026-03-10', {
    ...calendarAnswers([], [makePublication({ id: 'b9', publishedAt: '2026-03-09T17:00:00Z' })]),
    slots: makePage([makeSlot({ at: '2026-03-08T17:00:00Z' })]),
    pipelines: makePage([
      makePlanning({
        schedule: makeSchedule({ upcoming: [makeUpcoming('2026-03-13T17:00:00Z')] }),
      }),
    ]),
  });
  expect(await screen.findByRole('button', { name: /The first video.*Published/ })).toBeVisible();
  expect(screen.getByRole('button', { name: /Short facts.*Planned/ })).toBeVisible();
  await user.click(screen.getByRole('button', { name: /Short facts.*Empty/ }));
  expect(await screen.findByText('No topic waited in the queue.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Schedule' })).toHaveAttribute(
    'href',
    '/pipelines/p1/schedule',
  );
});

test('given a scheduled publication, when it is dragged to another day, then it moves, and undo brings it back', async () => {
  const { api, user } = renderApp('/calendar', {
    ...calendarAnswers([tomorrow]),
    publicationUpdate: ({ input }: { input: { scheduledFor: string } }) => ({
      publication: makeWaiting('b1', 'The first video', input.scheduledFor),
      userErrors: [],
    }),
  });
  await drag(/The first video/, 'March 20, 2026');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(api.argumentsOf('publicationUpdate')).toEqual([
    { input: { id: 'b1', scheduledFor: '2026-03-20T17:00:00.000Z' } },
    { input: { id: 'b1', scheduledFor: '2026-03-11T17:00:00Z' } },
  ]);
});

test('given the API refuses, when a publication is dragged, then it says why and the event is back', async () => {
  const message = 'The publication has just begun; look again when it is live.';
  const { user } = renderApp('/calendar?view=month', {
    ...calendarAnswers([tomorrow]),
    publicationUpdate: { userErrors: [refusal('WRONG_STATE', ['input', 'id'], message)] },
  });
  await drag(/The first video/, 'March 20, 2026');
  expect(await screen.findByText(message)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /The first video/ }));
  expect(await screen.findByText('Wed, Mar 11, 06:00 PM')).toBeVisible();
});

test('given the past, when a publication is dragged there, then nothing is asked of the API', async () => {
  const { api } = renderApp('/calendar', calendarAnswers([tomorrow]));
  await drag(/The first video/, 'March 2, 2026');
  expect(await screen.findByText('That moment has passed.')).toBeVisible();
  expect(api.argumentsOf('publicationUpdate')).toEqual([]);
});

test('given its details, when another time is written, then it moves; a refusal stands beside the time', async () => {
  const { api, user } = renderApp('/calendar?view=week', {
    ...calendarAnswers([tomorrow]),
    publicationUpdate: {
      userErrors: [
        refusal('INVALID', ['input', 'scheduledFor'], 'That is more than a year ahead.'),
      ],
    },
  });
  await user.click(await screen.findByRole('button', { name: /The first video/ }));
  const form = await screen.findByRole('form', { name: 'Another time' });
  fireEvent.change(within(form).getByLabelText('Time'), { target: { value: '09:30' } });
  await user.click(within(form).getByRole('button', { name: 'Move' }));
  expect(await within(form).findByText('That is more than a year ahead.')).toBeVisible();
  expect(within(form).getByLabelText('Time')).toHaveValue('09:30');
  expect(api.argumentsOf('publicationUpdate')).toEqual([
    { input: { id: 'b1', scheduledFor: '2026-03-11T08:30:00.000Z' } },
  ]);
});

test('given two publications of one account within minutes, when they are shown, then each says so', async () => {
  renderApp(
    '/calendar?view=list',
    calendarAnswers([tomorrow, makeWaiting('b2', 'The second', '2026-03-11T17:04:00Z')]),
  );
  expect(await screen.findByText(/within ten minutes of “The first video”/)).toBeVisible();
  expect(screen.getByText(/within ten minutes of “The second”/)).toBeVisible();
});

test('given nothing at all, when the calendar opens, then it leads to a schedule', async () => {
  renderApp('/calendar', {
    ...calendarAnswers([]),
    pipelines: makePage([makePlanning({ schedule: null })]),
  });
  expect(await screen.findByText('Nothing planned yet')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Make a schedule' })).toBeVisible();
});
