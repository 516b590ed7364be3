import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeConnection, refusal } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';
import {
  makePlanning,
  makeSchedule,
  makeSeries,
  makeUpcoming,
} from '../../testing/schedule-fixtures';

const room = '/pipelines/p1/schedule';
const preview = {
  preview: { slots: [makeUpcoming('2026-03-13T17:00:00Z')] },
  userErrors: [],
};
const answers = { pipeline: makePlanning(), schedulePreview: preview };

test('given no schedule yet, when the room opens, then three times a week are proposed and can be started', async () => {
  const { api, user } = renderApp(room, {
    pipeline: makePlanning({ schedule: null }),
    schedulePreview: preview,
    scheduleSet: { schedule: makeSchedule(), userErrors: [] },
  });
  await user.click(await screen.findByRole('button', { name: 'Start the schedule' }));
  expect(api.argumentsOf('scheduleSet')[0]).toMatchObject({
    input: {
      pipelineId: 'p1',
      weekly: ['MONDAY', 'WEDNESDAY', 'FRIDAY'].map((weekday) => ({ weekday, time: '18:00' })),
      timeZone: 'Europe/Berlin',
      leadMinutes: 60,
    },
  });
});

test('given a schedule, when its days change, then the next times are asked anew and shown on both clocks', async () => {
  const { api, user } = renderApp(room, {
    ...answers,
    pipeline: makePlanning({ schedule: makeSchedule({ timeZone: 'America/New_York' }) }),
  });
  expect(await screen.findByText('Fri, Mar 13, 01:00 PM')).toBeVisible();
  expect(screen.getAllByText('Fri, Mar 13, 06:00 PM')[0]).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: 'Sunday' }));
  await vi.waitFor(() => {
    expect(api.argumentsOf('schedulePreview').at(-1)).toMatchObject({
      input: { weekly: [{ weekday: 'MONDAY' }, { weekday: 'FRIDAY' }, { weekday: 'SUNDAY' }] },
    });
  });
});

test('given what cannot be, when it is saved, then each refusal stands beside its field', async () => {
  const { user } = renderApp(room, {
    ...answers,
    scheduleSet: {
      userErrors: [
        refusal('INVALID', ['input', 'jitterMinutes'], 'At most 180 minutes are possible.'),
        refusal('INVALID', ['input', 'destinationTimes', '0', 'time'], 'Write a time as 09:30.'),
      ],
    },
  });
  const own = await screen.findByLabelText('Time for Ada Explains on YouTube');
  fireEvent.change(own, { target: { value: '20:30' } });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('At most 180 minutes are possible.')).toBeVisible();
  expect(own).toHaveAccessibleDescription('Write a time as 09:30.');
  expect(own).toHaveValue('20:30');
});

test('given a schedule, when it is paused and removed, then the API is told, the latter after a question', async () => {
  const { api, user } = renderApp(room, {
    ...answers,
    schedulePause: {
      schedule: makeSchedule({ pausedAt: '2026-03-10T09:00:00Z' }),
      userErrors: [],
    },
    scheduleRemove: { removedId: 'h1', userErrors: [] },
  });
  await user.click(await screen.findByRole('switch', { name: 'Makes videos by itself' }));
  expect(await screen.findByText(/Rests since Tue, Mar 10/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Remove the schedule' }));
  const question = await screen.findByRole('dialog');
  await user.click(within(question).getByRole('button', { name: 'Remove the schedule' }));
  expect(await screen.findByText('The schedule is removed')).toBeVisible();
  expect(api.argumentsOf('schedulePause')).toEqual([{ input: { pipelineId: 'p1', paused: true } }]);
});

test('given a list without values, when a series is made, then it is refused there and nothing is lost', async () => {
  const { api, user } = renderApp(room, {
    ...answers,
    pipeline: makePlanning({ destinations: [makeConnection()], series: [makeSeries()] }),
    seriesCreate: {
      userErrors: [refusal('INVALID', ['input', 'lists', '0', 'values'], 'Give 1 to 200 values.')],
    },
  });
  await user.click(await screen.findByRole('button', { name: 'New series' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Name'), 'News');
  await user.type(within(dialog).getByLabelText('Text of each part'), 'About ');
  await user.click(within(dialog).getByRole('button', { name: '{number}' }));
  await user.click(within(dialog).getByRole('button', { name: 'Add a list' }));
  await user.type(within(dialog).getByLabelText('Name of the list'), 'animal');
  await user.click(within(dialog).getByRole('button', { name: 'Make the series' }));
  expect(await within(dialog).findByText('Give 1 to 200 values.')).toBeVisible();
  expect(within(dialog).getByLabelText('Text of each part')).toHaveValue('About {number}');
  expect(api.argumentsOf('seriesCreate')[0]).toMatchObject({
    input: { pipelineId: 'p1', name: 'News', weekdays: ['MONDAY'] },
  });
});
