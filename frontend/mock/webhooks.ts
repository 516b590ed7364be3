import { attempt, deliveries, delivery, webhook, webhooks } from './deliveries.ts';
import { byId, page, type Page } from './page.ts';
import { ago, type Row } from './world.ts';

const kinds: [string, string, string][] = [
  ['run.awaiting_approval', 'A video waits for your approval', 'AT_ONCE'],
  ['run.ready', 'A video is finished', 'NEVER'],
  ['run.done', 'A video has ended its way', 'NEVER'],
  ['run.rejected', 'A video was rejected', 'NEVER'],
  ['run.failed', 'A video could not be made', 'AT_ONCE'],
  ['run.cancelled', 'A video was cancelled', 'NEVER'],
  ['publication.published', 'A video is live', 'NEVER'],
  ['publication.failed', 'A video could not be published', 'AT_ONCE'],
  ['publication.unconfirmed', 'A video may be live; we are looking', 'NEVER'],
  ['publication.cancelled', 'A publication was cancelled', 'NEVER'],
  ['connection.created', 'An account is connected', 'NEVER'],
  ['connection.restored', 'An account works again', 'NEVER'],
  ['connection.needs_reconnect', 'An account must be connected again', 'AT_ONCE'],
  ['connection.disconnected', 'An account was disconnected', 'NEVER'],
  ['slot.empty', 'A time of your schedule passes without a video', 'AT_ONCE'],
  ['webhook.disabled', 'A webhook was switched off', 'AT_ONCE'],
];

const fine = (body: object) => ({ ...body, userErrors: [] });
const refuse = (field: string, message: string) => ({
  userErrors: [{ code: 'INVALID', field: ['input', field], message }],
});
interface Input<T> {
  input: T;
}

const mails: { eventType: string; when: string; chosen: boolean }[] = kinds.map(
  ([eventType, , when]) => ({ eventType, when, chosen: false }),
);
const settings = { mails, digestHour: 8 };

export const webhookQueries = {
  eventTypes: () =>
    kinds.map(([name, description, usualMail]) => ({ name, description, usualMail })),
  notificationSettings: () => settings,
  webhooks: () => webhooks,
  webhook: (_: unknown, { id }: Row) => byId(webhooks, id),
  webhookDeliveries: (_: unknown, args: Page & { webhookId: string; states?: string[] | null }) =>
    page(
      deliveries.filter(
        ({ webhookId, state }) =>
          webhookId === args.webhookId && (args.states?.includes(String(state)) ?? true),
      ),
      args,
    ),
};

/** The receiver answers a moment later. */
function send(row: Row): Row {
  Object.assign(row, { state: 'PENDING', error: null, notBefore: null });
  setTimeout(() => {
    const attempts = row.attempts as object[];
    const key = `${row.id}-${String(attempts.length)}`;
    attempts.push(attempt(key, 0, { sentAt: new Date().toISOString(), status: 204, answer: '' }));
    Object.assign(row, { state: 'DELIVERED' });
  }, 2500);
  return row;
}

export const webhookMutations = {
  webhookCreate: (_: unknown, { input }: Input<{ url: string; eventTypes: string[] }>) => {
    if (!input.url.startsWith('https://'))
      return refuse('url', 'An address begins with https:// and is on the Internet.');
    const row = webhook(`w${String(Date.now())}`, input.url, { ...input, createdAt: ago(0) });
    webhooks.unshift(row);
    return fine({ webhook: row, secret: 'whsec_c2hvd24tb25jZS1hbmQtbmV2ZXItYWdhaW4' });
  },
  webhookUpdate: (_: unknown, { input }: Input<{ id: string; enabled?: boolean }>) => {
    const { enabled, ...values } = input;
    const row = byId(webhooks, input.id);
    if (row) Object.assign(row, values);
    if (row && enabled !== undefined)
      Object.assign(row, { state: enabled ? 'ENABLED' : 'PAUSED', stateReason: null });
    return fine({ webhook: row });
  },
  webhookSecretRotate: (_: unknown, { input }: Input<{ id: string }>) => {
    const row = byId(webhooks, input.id);
    if (row) row.previousSecretUntil = ago(-60 * 24);
    return fine({ webhook: row, secret: 'whsec_YW5vdGhlci1vbmUtZm9yLXRoZS1uZXh0LWRheXM' });
  },
  webhookDelete: (_: unknown, { input }: Input<{ id: string }>) => {
    const place = webhooks.findIndex(({ id }) => id === input.id);
    webhooks.splice(place, 1);
    return fine({ deletedId: input.id });
  },
  webhookTest: (_: unknown, { input }: Input<{ id: string }>) => {
    const row = delivery(deliveries.length + 1, 'webhook.test', 'PENDING', {
      webhookId: input.id,
      createdAt: new Date().toISOString(),
      attempts: [],
    });
    deliveries.unshift(row);
    return fine({ delivery: send(row) });
  },
  webhookDeliveryReplay: (_: unknown, { input }: Input<{ id: string }>) => {
    const row = byId(deliveries, input.id);
    return fine({ delivery: row && send(row) });
  },
  webhookReplayFailed: () => {
    const failed = deliveries.filter(({ state }) => state === 'FAILED');
    failed.forEach(send);
    return fine({ replayed: failed.length });
  },
  notificationUpdate: (
    _: unknown,
    { input }: Input<{ mails: { eventType: string; when: string }[]; digestHour?: number }>,
  ) => {
    for (const { eventType, when } of input.mails) {
      const known = mails.find((mail) => mail.eventType === eventType);
      if (known) Object.assign(known, { when, chosen: true });
    }
    settings.digestHour = input.digestHour ?? settings.digestHour;
    return fine({ notificationSettings: settings });
  },
};
