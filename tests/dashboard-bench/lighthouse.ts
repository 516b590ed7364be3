import { createServer } from 'node:net';
import lighthouse, { desktopConfig } from 'lighthouse';

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
  /** How fast the machine was, by Lighthouse's own measure. */
  benchmarkIndex: number;
}

/** A room to be looked at. */
export interface Visit {
  room: string;
  url: string;
  /** Where the browser listens. */
  port: number;
  /** Whether the browser has never been here: it keeps neither session nor cache. */
  first: boolean;
}

/** The middle one of several rounds by its speed. */
export async function score({ room, url, port, first }: Visit, screen: Scores['screen']): Promise<Scores> {
  const all: Scores[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const flags = { port, onlyCategories: [...categories], disableStorageReset: !first, logLevel: 'error' as const };
    const result = await lighthouse(url, flags, screen === 'desktop' ? desktopConfig : undefined);
    if (result === undefined) throw new Error(`Lighthouse says nothing of ${url}`);
    const { lhr } = result;
    all.push({
      room,
      screen,
      scores: categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100)),
      because: Object.keys(audits).map((name) => lhr.audits[name]?.displayValue ?? ''),
      benchmarkIndex: lhr.environment.benchmarkIndex,
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
