import { createServer } from 'node:net';
import lighthouse, { desktopConfig } from 'lighthouse';

const categories = ['performance', 'accessibility', 'best-practices'] as const;
const rounds = 3;

/** What Lighthouse says of one address on one screen: scores of 100, in the order of the categories. */
export interface Scores {
  room: string;
  screen: 'desktop' | 'mobile';
  scores: number[];
}

/** The middle one of several rounds, in the browser that listens on the port. */
export async function score(room: string, url: string, port: number, screen: Scores['screen']): Promise<Scores> {
  const all: number[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const flags = { port, onlyCategories: [...categories], disableStorageReset: true, logLevel: 'error' as const };
    const result = await lighthouse(url, flags, screen === 'desktop' ? desktopConfig : undefined);
    all.push(categories.map((name) => Math.round((result?.lhr.categories[name]?.score ?? 0) * 100)));
  }
  return { room, screen, scores: categories.map((_, at) => middle(all.map((scores) => scores[at] ?? 0))) };
}

/** The table of the scores. */
export function scoresTable(lines: readonly Scores[]): string[] {
  return [
    `| room | screen | ${categories.join(' | ')} |`,
    '|---|---|---|---|---|',
    ...lines.map(({ room, screen, scores }) => `| ${room} | ${screen} | ${scores.join(' | ')} |`),
  ];
}

/** The middle one of an odd number of numbers. */
export function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[(numbers.length - 1) / 2] ?? 0;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}
