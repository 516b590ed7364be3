import { t } from 'i18next';

/** What events are about, in the order in which they are shown. */
const nouns = ['run', 'publication', 'connection', 'slot', 'webhook'] as const;

const known = [
  'run_awaiting_approval',
  'run_ready',
  'run_done',
  'run_rejected',
  'run_failed',
  'run_cancelled',
  'publication_published',
  'publication_failed',
  'publication_unconfirmed',
  'publication_cancelled',
  'connection_created',
  'connection_restored',
  'connection_needs_reconnect',
  'connection_disconnected',
  'slot_empty',
  'webhook_disabled',
  'webhook_test',
] as const;

/** What happened, for people; as the API says it where it is newer than these words. */
export function eventTitle(name: string, description = name): string {
  const key = known.find((each) => each === name.replace('.', '_'));
  return key === undefined ? description : t(`events.kind.${key}`);
}

/** Kinds of events by what they are about; those of an unknown noun come last. */
export function groupEvents<Kind>(
  kinds: readonly Kind[],
  nameOf: (kind: Kind) => string,
): { title: string; kinds: Kind[] }[] {
  const nounOf = (kind: Kind) => nouns.find((noun) => nameOf(kind).startsWith(`${noun}.`));
  return [...nouns, undefined]
    .map((noun) => ({
      title: noun === undefined ? t('events.noun.other') : t(`events.noun.${noun}`),
      kinds: kinds.filter((kind) => nounOf(kind) === noun),
    }))
    .filter((group) => group.kinds.length > 0);
}
