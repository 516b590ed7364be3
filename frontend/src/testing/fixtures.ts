import { makeCost } from './provider-fixtures';

type Fields = Record<string, unknown>;

const moment = '2026-03-01T10:00:00Z';

export const makeViewer = (): Fields => ({
  id: 'u1',
  email: 'ada@example.org',
  emailVerifiedAt: moment,
  totpEnabled: false,
  timeZone: 'Europe/Berlin',
  askedAt: moment,
  createdAt: moment,
});

export const makeProgress = (done: number, total: number): Fields => ({
  done,
  total,
  percent: Math.floor((done / total) * 100),
});

export const makeConnection = (fields: Fields = {}): Fields => ({
  id: 'c1',
  platform: 'YOUTUBE',
  externalId: 'UC1',
  displayName: 'Ada Explains',
  username: 'ada',
  scopes: ['youtube.upload'],
  health: 'ACTIVE',
  createdAt: moment,
  updatedAt: moment,
  ...fields,
});

export const makeStep = (kind: string, state: string, fields: Fields = {}): Fields => ({
  kind,
  state,
  reused: 0,
  progress: makeProgress(state === 'DONE' ? 4 : 0, 4),
  ...fields,
});

export const makeRun = (fields: Fields = {}): Fields => ({
  id: 'r1',
  version: 1,
  title: 'The first video',
  script: 'Bees can count to four.',
  scriptKind: 'SCRIPT',
  language: 'en',
  state: 'RENDERING',
  progress: makeProgress(5, 10),
  pipeline: { id: 'p1', name: 'Short facts' },
  steps: [makeStep('SCRIPT', 'DONE', { durationMs: 900 }), makeStep('RENDER', 'RUNNING')],
  scenes: [],
  publications: [],
  hashtags: [],
  notices: [],
  cost: makeCost('0', 0),
  createdAt: moment,
  updatedAt: moment,
  ...fields,
});

export const makePublication = (fields: Fields = {}): Fields => ({
  id: 'b1',
  version: 1,
  run: makeRun(),
  connection: makeConnection(),
  platform: 'YOUTUBE',
  state: 'PUBLISHED',
  title: 'The first video',
  progress: makeProgress(1, 1),
  url: 'https://youtube.example/watch/1',
  createdAt: moment,
  updatedAt: moment,
  publishedAt: moment,
  ...fields,
});

export const makeClip = (fields: Fields = {}): Fields => ({
  id: 'k1',
  name: 'Beach',
  kind: 'VIDEO',
  width: 1920,
  height: 1080,
  durationMs: 4000,
  bytes: 4_200_000,
  tags: [],
  licence: '',
  mediaType: 'video/mp4',
  url: '/media/k1.mp4',
  thumbnailUrl: '/media/k1.jpg',
  usedInPipelines: 0,
  createdAt: moment,
  ...fields,
});

export const makeUsage = (fields: Fields = {}): Fields => ({
  clips: 0,
  mostClips: 2000,
  bytes: 0,
  mostBytes: 10_000_000_000,
  largestFile: 500_000_000,
  ...fields,
});

/** A page of a list; more follows when `next` names a cursor. */
export const makePage = (nodes: Fields[], next?: string): Fields => ({
  nodes,
  totalCount: nodes.length,
  pageInfo: { hasNextPage: next !== undefined, hasPreviousPage: false, endCursor: next },
});

export const refusal = (code: string, field: string[] | null, message: string): Fields => ({
  code,
  field,
  message,
});
