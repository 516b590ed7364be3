import { ago, type Row } from './world.ts';

export const webhook = (id: string, url: string, values: object): Row => ({
  id,
  url,
  eventTypes: [],
  state: 'ENABLED',
  version: 1,
  createdAt: ago(60 * 24 * 40),
  updatedAt: ago(600),
  ...values,
});

export const webhooks: Row[] = [
  webhook('w1', 'https://hooks.tidepool.example/video-publisher', {
    eventTypes: ['publication.published', 'run.failed'],
    previousSecretUntil: ago(-60 * 20),
  }),
  webhook('w2', 'https://automation.tidepool.example/flows/7f3a/incoming', {
    failingSince: ago(60 * 26),
  }),
  webhook('w3', 'https://old.tidepool.example/hook', {
    state: 'DISABLED',
    stateReason: 'The address answered 410: it is gone for good.',
  }),
];

export const attempt = (id: string, minutes: number, values: object) => ({
  id,
  sentAt: ago(minutes),
  answeredAt: ago(minutes - 0.004),
  ...values,
});

export const delivery = (index: number, type: string, state: string, values: object): Row => ({
  id: `d${String(index)}`,
  webhookId: 'w1',
  state,
  createdAt: ago(12 + index * 97),
  updatedAt: ago(12 + index * 97),
  attempts: [attempt(`a${String(index)}`, 12 + index * 97, { status: 204, answer: '' })],
  event: {
    id: `01932c1e-77aa-7d31-9f00-0000000000${String(index).padStart(2, '0')}`,
    type,
    occurredAt: ago(12 + index * 97),
    data: {
      id: `b${String(index)}`,
      state: 'PUBLISHED',
      version: 7,
      platform: 'youtube',
      title: 'Why octopuses walk',
      url: 'https://www.youtube.com/shorts/dQw4w9WgXcQ',
      error: null,
    },
  },
  ...values,
});

export const deliveries: Row[] = [
  delivery(0, 'publication.published', 'PENDING', {
    error: 'The address answered 503.',
    notBefore: ago(-25),
    attempts: [
      attempt('a0a', 12, { status: 503, answer: 'upstream is down', error: 'It answered 503.' }),
      attempt('a0b', 7, { status: 503, answer: 'upstream is down', error: 'It answered 503.' }),
    ],
  }),
  delivery(1, 'run.failed', 'FAILED', {
    error: 'Ten attempts in three days; the last got no answer within 15 seconds.',
    attempts: [
      attempt('a1', 109, { error: 'No answer within 15 seconds.', answeredAt: ago(108.75) }),
    ],
  }),
  ...Array.from({ length: 26 }, (_, index) =>
    delivery(index + 2, index % 4 === 3 ? 'run.failed' : 'publication.published', 'DELIVERED', {}),
  ),
];
