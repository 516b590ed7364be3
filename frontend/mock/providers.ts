import type { Page } from './page.ts';
import { page } from './page.ts';
import { voiceModels, voices } from './voices.ts';
import { ago, cover, type Row } from './world.ts';

const check = (minutes: number, ok: boolean, code: string, message: string) => ({
  at: ago(minutes),
  ok,
  code,
  message,
});

export const keys: Row[] = [
  {
    id: 'k1',
    provider: 'PEXELS',
    lastFour: '9f3c',
    check: check(90, true, 'ok', 'The key works; 24,812 of 25,000 requests are left this month.'),
    createdAt: ago(4000),
    updatedAt: ago(4000),
  },
  {
    id: 'k2',
    provider: 'OPENAI',
    lastFour: 'tT4q',
    check: check(12, true, 'ok', 'The key works.'),
    createdAt: ago(9000),
    updatedAt: ago(9000),
  },
  {
    id: 'k3',
    provider: 'ELEVENLABS',
    lastFour: '77b0',
    check: check(3, false, 'no_credit', 'The account at ElevenLabs has no credit left this month.'),
    createdAt: ago(2000),
    updatedAt: ago(2000),
  },
];

const purchase = (id: number, values: object): Row => ({
  id: `b${String(id)}`,
  provider: 'OPENAI',
  purpose: 'script',
  model: 'gpt-5.5-mini',
  state: 'PAID',
  inputTokens: 0,
  outputTokens: 0,
  characters: 0,
  images: 0,
  priceSince: '2026-10-01',
  runId: 'r2',
  createdAt: ago(15 + id * 11),
  ...values,
});
const cost = (usd: string, purchases = 1, complete = true) => ({ usd, complete, purchases });

export const purchases: Row[] = Array.from({ length: 14 }, (_, index) => [
  purchase(index * 4, { inputTokens: 1840, outputTokens: 612, cost: cost('0.0034') }),
  purchase(index * 4 + 1, {
    provider: 'ELEVENLABS',
    purpose: 'speech',
    model: 'eleven_flash_v2_5',
    characters: 214,
    cost: cost('0.0107'),
  }),
  purchase(index * 4 + 2, {
    purpose: 'image',
    model: 'gpt-image-1.5',
    images: 1,
    state: index === 0 ? 'LOST' : 'PAID',
    cost: cost('0.052'),
  }),
  purchase(index * 4 + 3, {
    provider: 'PEXELS',
    purpose: 'search',
    model: '',
    priceSince: null,
    runId: null,
    cost: cost('0'),
  }),
]).flat();

export const queries = {
  providerKeys: () => keys,
  voices,
  voiceModels: () => voiceModels,
  purchases: (_: unknown, args: Page & { runId?: string }) =>
    page(
      args.runId == null
        ? purchases
        : purchases.filter(({ runId }) => runId === args.runId).slice(0, 5),
      args,
    ),
  spending: () => ({
    since: `${new Date().toISOString().slice(0, 7)}-01T00:00:00Z`,
    total: cost('1.2340', 56, false),
    lines: [
      { provider: 'OPENAI', purpose: 'image', cost: cost('0.728', 14) },
      { provider: 'ELEVENLABS', purpose: 'speech', cost: cost('0.4582', 14) },
      { provider: 'OPENAI', purpose: 'script', cost: cost('0.0478', 14) },
      { provider: 'COMPATIBLE', purpose: 'ideas', cost: cost('0', 3, false) },
      { provider: 'PEXELS', purpose: 'search', cost: cost('0', 11) },
    ],
  }),
  runEstimate: (_: unknown, args: { scriptKind?: string }) =>
    args.scriptKind === 'SCRIPT'
      ? {
          total: cost('0.0107'),
          lines: [{ provider: 'ELEVENLABS', purpose: 'speech', cost: cost('0.0107') }],
        }
      : {
          total: cost('0.0418', 2),
          lines: [
            { provider: 'OPENAI', purpose: 'script', cost: cost('0.0061') },
            { provider: 'ELEVENLABS', purpose: 'speech', cost: cost('0.0357') },
          ],
        },
};

/** A still of a stock clip. */
export const still = (name: string) =>
  `data:image/svg+xml,${encodeURIComponent(cover(name).replace('viewBox="0 0 90 160"', 'viewBox="0 0 90 60" width="900" height="600"'))}`;
