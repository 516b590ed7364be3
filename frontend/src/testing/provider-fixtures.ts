type Fields = Record<string, unknown>;

const moment = '2026-03-01T10:00:00Z';

export const makeCost = (usd: string, purchases = 1, complete = true): Fields => ({
  usd,
  complete,
  purchases,
});

export const makePurchase = (fields: Fields = {}): Fields => ({
  id: 'o1',
  provider: 'ELEVENLABS',
  purpose: 'speech',
  model: 'eleven_flash_v2_5',
  state: 'PAID',
  inputTokens: 0,
  outputTokens: 0,
  characters: 214,
  images: 0,
  priceSince: '2026-10-01',
  runId: 'r1',
  createdAt: moment,
  cost: makeCost('0.0107'),
  ...fields,
});

export const makeKey = (fields: Fields = {}): Fields => ({
  id: 'key1',
  provider: 'OPENAI',
  lastFour: 'tT4q',
  check: { at: moment, ok: true, code: 'ok', message: 'The key works.' },
  createdAt: moment,
  updatedAt: moment,
  ...fields,
});
