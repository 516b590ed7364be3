import type {
  PublicationCreateInput,
  PublishAccountFragment,
  PublishRunFragment,
} from '../../gql/graphql';
import {
  missingChoice,
  nothingChosen,
  optionsFor,
  selfOnly,
  tiktokOptions,
  wordsFor,
  type TikTokChoice,
  type Wording,
} from './wording';

/** What a person says of one account. */
export interface AccountValues extends Wording {
  tiktok: TikTokChoice;
}

export interface PublishValues {
  /** The chosen accounts, by id. */
  accounts: string[];
  /** Null for at once. */
  scheduledFor: string | null;
  words: Record<string, AccountValues>;
}

/** Nobody is chosen; the words are those of the run. */
export function startOf(
  run: PublishRunFragment,
  accounts: readonly PublishAccountFragment[],
): PublishValues {
  const { privacy, options } = run.pipeline.settings;
  const tags = run.hashtags.map((tag) => tag.replace(/^#/u, ''));
  const caption = [run.description ?? '', tags.map((tag) => `#${tag}`).join(' ')]
    .filter((part) => part !== '')
    .join('\n\n');
  const wordsOf = ({ platform }: PublishAccountFragment): AccountValues => ({
    title: run.title ?? '',
    description: caption,
    tags: platform === 'YOUTUBE' ? tags : [],
    privacy,
    firstComment:
      (platform === 'YOUTUBE'
        ? options.youtube.firstComment
        : platform === 'INSTAGRAM'
          ? options.instagram.firstComment
          : null) ?? '',
    tiktok: nothingChosen,
  });
  return {
    accounts: [],
    scheduledFor: null,
    words: Object.fromEntries(accounts.map((account) => [account.id, wordsOf(account)])),
  };
}

/** What the API is told for one account. */
export function inputOf(
  run: PublishRunFragment,
  { id, platform }: PublishAccountFragment,
  { scheduledFor, words }: PublishValues,
): PublicationCreateInput {
  const said = words[id];
  const input = { runId: run.id, connectionId: id, scheduledFor };
  if (!said) return input;
  const told = { ...input, ...wordsFor(platform, said) };
  const options = optionsFor(platform, run.pipeline.settings.options, said.firstComment);
  if (platform === 'YOUTUBE') return { ...told, options };
  if (platform === 'INSTAGRAM') return { ...told, privacy: 'PUBLIC', options };
  return {
    ...told,
    privacy: said.tiktok.privacyLevel === selfOnly ? 'PRIVATE' : 'PUBLIC',
    options: { tiktok: tiktokOptions(said.tiktok) },
  };
}

/** Why it cannot be sent yet, in a word; undefined when it can. */
export function missingOf(
  values: PublishValues,
  accounts: readonly PublishAccountFragment[],
): 'account' | ReturnType<typeof missingChoice> {
  if (values.accounts.length === 0) return 'account';
  const tiktok = accounts.filter(
    ({ id, platform }) => platform === 'TIKTOK' && values.accounts.includes(id),
  );
  return tiktok
    .map(({ id }) => missingChoice(values.words[id]?.tiktok ?? nothingChosen))
    .find((missing) => missing !== undefined);
}
