import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import lighthouse, { desktopConfig } from 'lighthouse';
import { chromium, expect, test } from '../e2e/house';
import { arrive, awaitVideo, connect, makePipeline, startRun } from '../e2e/person';

const page = fileURLToPath(new URL('../../docs/lighthouse.md', import.meta.url));
const categories = ['performance', 'accessibility', 'best-practices'] as const;
const rounds = 3;
const wanted = 95;

interface Line {
  room: string;
  screen: string;
  scores: number[];
}

/** Lighthouse's scores of one address, of 100: the middle one of several rounds. */
async function measure(url: string, port: number, screen: string): Promise<number[]> {
  const all: number[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const flags = { port, onlyCategories: [...categories], disableStorageReset: true, logLevel: 'error' as const };
    const result = await lighthouse(url, flags, screen === 'desktop' ? desktopConfig : undefined);
    all.push(categories.map((name) => Math.round((result?.lhr.categories[name]?.score ?? 0) * 100)));
  }
  return categories.map((_, at) => all.map((scores) => scores[at] ?? 0).sort((a, b) => a - b)[(rounds - 1) / 2] ?? 0);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}

function table(lines: Line[]): string {
  const rows = lines.map(({ room, screen, scores }) => `| ${room} | ${screen} | ${scores.join(' | ')} |`);
  return [
    '# The dashboard by Lighthouse',
    '',
    `Written by \`make lighthouse\`: the built dashboard, served by the API, in headless Chromium; scores of 100, the middle one of ${String(rounds)} rounds.`,
    'Mobile is Lighthouse’s own: a slow phone on a slow network, both simulated.',
    '',
    `| room | screen | ${categories.join(' | ')} |`,
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

test('sign-in, home and a run are fast and accessible', async ({ house, launchOptions }) => {
  const port = await freePort();
  const profile = await mkdtemp(join(tmpdir(), 'lighthouse-'));
  const browser = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    baseURL: house.url,
    args: [...(launchOptions.args ?? []), `--remote-debugging-port=${String(port)}`],
  });
  const tab = await browser.newPage();
  const lines: Line[] = [];
  const look = async (room: string, path: string) => {
    for (const screen of ['desktop', 'mobile'])
      lines.push({ room, screen, scores: await measure(new URL(path, house.url).href, port, screen) });
  };
  await look('sign-in', '/sign-in');
  await arrive(tab);
  await connect(tab, 'YouTube');
  const run = await startRun(tab, await makePipeline(tab, 'Measured'));
  await awaitVideo(tab);
  await tab.goto('about:blank');
  await look('home', '/');
  await look('run', `/runs/${run}`);
  await browser.close();
  await writeFile(page, table(lines));
  for (const line of lines) expect(Math.min(...line.scores), JSON.stringify(line)).toBeGreaterThanOrEqual(wanted);
});
