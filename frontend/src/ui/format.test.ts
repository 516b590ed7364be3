import { expect, test } from 'vitest';
import { formatRemaining } from './format';

test('given what is left, when it is said, then it is no more exact than anybody knows', () => {
  expect([900, 9000, 21_400, 88_000, 91_000, 400_000].map(formatRemaining)).toEqual([
    'a few seconds left',
    'about 10 s left',
    'about 20 s left',
    'about 90 s left',
    'about 2 min left',
    'about 7 min left',
  ]);
});
