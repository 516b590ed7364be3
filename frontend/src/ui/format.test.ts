import i18next from 'i18next';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { de } from '../locales/de';
import {
  formatAgo,
  formatBytes,
  formatCost,
  formatCount,
  formatDate,
  formatList,
  formatPercent,
  formatRemaining,
  formatTook,
} from './format';

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

const now = Date.parse('2026-03-01T12:00:00Z');

/** Spaces that do not break look like others. */
const said = () =>
  [
    formatCount(12_345),
    formatPercent(0.5),
    formatBytes(4_200_000),
    formatBytes(500),
    formatTook(800),
    formatTook(125_000),
    formatCost({ usd: '1.5', complete: false }),
    formatDate('2026-03-01T12:00:00Z'),
    formatAgo('2026-02-27T12:00:00Z', now),
    formatList(['a', 'b', 'c']),
  ].map((text) => text.replace(/\s/gu, ' '));

describe('given a language, when numbers, times and lists are said, then in its manner', () => {
  beforeEach(() => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['fr-FR']);
  });

  test('in English', () => {
    expect(said()).toEqual([
      ...['12,345', '50%', '4.2 MB', '500 B', '0.8 s', '2 min 05 s'],
      ...['at least $1.50', 'Mar 1, 2026', '2 days ago', 'a, b, c'],
    ]);
  });

  test('in German', async () => {
    i18next.addResourceBundle('de', 'translation', de);
    await i18next.changeLanguage('de');
    expect(said()).toEqual([
      ...['12.345', '50 %', '4,2 MB', '500 B', '0,8 s', '2 min 05 s'],
      ...['mindestens 1,50 $', '01.03.2026', 'vorgestern', 'a, b und c'],
    ]);
  });

  test('in the browser’s own region of it', () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['fr-FR', 'en-GB']);
    expect(formatDate('2026-03-01T12:00:00Z')).toBe('1 Mar 2026');
  });
});
