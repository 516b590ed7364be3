import { expect, test } from 'vitest';
import { readCron, writeCron } from './cron';

test.each([
  ['30 18 * * *', '18:30', 7],
  ['0 9 * * MON,fri', '09:00', 2],
  ['5 7 * * 0,1', '07:05', 2],
])('given %s, when it is read, then it is one time on some days', (cron, time, days) => {
  const read = readCron(cron);
  expect(read?.time).toBe(time);
  expect(read?.days).toHaveLength(days);
});

test.each(['0 9 1 * *', '*/5 * * * *', '0 9 * * MON-FRI', '0 25 * * *', 'never'])(
  'given %s, when it is read, then it is left as it is written',
  (cron) => {
    expect(readCron(cron)).toBeNull();
  },
);

test('given a time and days, when they are written, then they stand in the order of a week', () => {
  expect(writeCron({ time: '09:05', days: ['FRI', 'MON'] })).toBe('5 9 * * MON,FRI');
  expect(writeCron({ time: '18:00', days: [] })).toBe('0 18 * * *');
});
