import { createServer } from 'node:net';
import type { Page } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { throttling } from 'lighthouse/core/config/constants.js';
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';

const categories = ['performance', 'accessibility', 'best-practices'] as const;
const audits = {
  'first-contentful-paint': 'first paint',
  'largest-contentful-paint': 'largest paint',
  'total-blocking-time': 'blocked',
  'cumulative-layout-shift': 'shift',
} as const;
const rounds = 3;

/** What Lighthouse says of one address on one screen. */
export interface Scores {
  room: string;
  screen: 'desktop' | 'mobile';
  /** Of 100, in the order of the categories. */
  scores: number[];
  /** What the first score is made of, in words, of the middle round. */
  because: string[];
}

/** The browser that is looked through. */
export interface Browser {
  /** Where it listens. */
  port: number;
  /** How many times slower than this machine the phone is that it plays. */
  slowness: number;
}

const desktop = { index: 1750, slowness: throttling.mobileSlow4G.cpuSlowdownMultiplier };

/**
 * How many times slower than this machine a phone is. Lighthouse's own factor is meant for a desktop whose benchmark
 * index is 1500 to 2000; elsewhere it has to be adjusted, or another phone is played.
 */
export async function slownessOfPhone(page: Page): Promise<number> {
  const indices: number[] = [];
  for (let round = 0; round < 5; round += 1) indices.push(await page.evaluate(pageFunctions.computeBenchmarkIndex));
  const [, , index = desktop.index] = indices.sort((a, b) => a - b);
  return Math.max(1, (index / desktop.index) * desktop.slowness);
}

/** The middle one of several rounds by its speed. */
export async function score(room: string, url: string, browser: Browser, screen: Scores['screen']): Promise<Scores> {
  const { port, slowness } = browser;
  const phone = { throttling: { ...throttling.mobileSlow4G, cpuSlowdownMultiplier: slowness } };
  const all: Scores[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const flags = {
      port,
      onlyCategories: [...categories],
      disableStorageReset: true,
      logLevel: 'error' as const,
      ...(screen === 'mobile' ? phone : {}),
    };
    const result = await lighthouse(url, flags, screen === 'desktop' ? desktopConfig : undefined);
    if (result === undefined) throw new Error(`Lighthouse says nothing of ${url}`);
    const { lhr } = result;
    all.push({
      room,
      screen,
      scores: categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100)),
      because: Object.keys(audits).map((name) => lhr.audits[name]?.displayValue ?? ''),
    });
  }
  return middle(all);
}

/** The table of the scores. */
export function scoresTable(lines: readonly Scores[]): string[] {
  return [
    `| ${['room', 'screen', ...categories, ...Object.values(audits)].join(' | ')} |`,
    `|${'---|'.repeat(2 + categories.length + Object.keys(audits).length)}`,
    ...lines.map(({ room, screen, scores, because }) => `| ${[room, screen, ...scores, ...because].join(' | ')} |`),
  ];
}

function middle(rounds: Scores[]): Scores {
  const [found] = rounds.sort((a, b) => (a.scores[0] ?? 0) - (b.scores[0] ?? 0)).slice((rounds.length - 1) / 2);
  if (found === undefined) throw new Error('There was no round');
  return found;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}
