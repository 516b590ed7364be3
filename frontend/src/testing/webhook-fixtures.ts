type Fields = Record<string, unknown>;

const moment = '2026-03-01T10:00:00Z';

export const makeWebhook = (fields: Fields = {}): Fields => ({
  id: 'w1',
  url: 'https://hooks.example/in',
  eventTypes: [],
  state: 'ENABLED',
  version: 1,
  createdAt: moment,
  updatedAt: moment,
  ...fields,
});

export const makeDelivery = (fields: Fields = {}): Fields => ({
  id: 'd1',
  state: 'FAILED',
  error: 'It answered 503.',
  attempts: [
    {
      id: 'a1',
      status: 503,
      answer: 'upstream is down',
      error: 'It answered 503.',
      sentAt: moment,
      answeredAt: '2026-03-01T10:00:01Z',
    },
  ],
  event: { id: 'v1', type: 'run.failed', data: { id: 'r1', state: 'FAILED' }, occurredAt: moment },
  createdAt: moment,
  updatedAt: moment,
  ...fields,
});

export const eventTypes = [
  { name: 'run.failed', description: 'A video could not be made', usualMail: 'AT_ONCE' },
  { name: 'publication.published', description: 'A video is live', usualMail: 'NEVER' },
];
