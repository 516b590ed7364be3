import { t } from 'i18next';
import type { TokenScope } from '../../gql/graphql';
import { formatList } from '../../ui/format';

type NounOf<Scope> = Scope extends `${infer Noun}_${string}` ? Noun : never;
type VerbOf<Scope> = Scope extends `${string}_${infer Verb}` ? Verb : never;
export type ScopedNoun = NounOf<TokenScope>;
type Named = Extract<TokenScope, `${string}_${string}`>;

/** The rights by noun, in the order of the dashboard's rooms. */
const byNoun = {
  PIPELINES: ['PIPELINES_READ', 'PIPELINES_WRITE'],
  RUNS: ['RUNS_READ', 'RUNS_WRITE'],
  PUBLICATIONS: ['PUBLICATIONS_READ', 'PUBLICATIONS_WRITE', 'PUBLICATIONS_PUBLISH'],
  ANALYTICS: ['ANALYTICS_READ'],
  CLIPS: ['CLIPS_READ', 'CLIPS_WRITE'],
  CONNECTIONS: ['CONNECTIONS_READ', 'CONNECTIONS_WRITE'],
  WEBHOOKS: ['WEBHOOKS_READ', 'WEBHOOKS_WRITE'],
  ACCOUNT: ['ACCOUNT_READ', 'ACCOUNT_WRITE'],
} as const satisfies { [Noun in ScopedNoun]: readonly Extract<Named, `${Noun}_${string}`>[] };

export const scopedNouns: readonly { noun: ScopedNoun; scopes: readonly Named[] }[] = (
  Object.keys(byNoun) as ScopedNoun[]
).map((noun) => ({ noun, scopes: byNoun[noun] }));

export const verbOf = (scope: Named) => scope.slice(scope.indexOf('_') + 1) as VerbOf<Named>;

/** Whether a token with these rights changes nothing. */
export const onlyReads = (scopes: readonly TokenScope[]): boolean =>
  scopes.every((scope) => scope === 'READ' || scope.endsWith('_READ'));

/** What a token may do and, where that was said, from where alone. */
export function reachInWords({
  scopes,
  addresses,
}: {
  scopes: readonly TokenScope[];
  addresses: readonly string[];
}): string[] {
  const words = scopesInWords(scopes);
  if (addresses.length === 0) return words;
  return [...words, t('tokens.from', { addresses: formatList(addresses) })];
}

/** Rights in words: those over all nouns first, then those over one. */
function scopesInWords(scopes: readonly TokenScope[]): string[] {
  const all = (['READ', 'WRITE'] as const).filter((scope) => scopes.includes(scope));
  if (all.length === 2) return [t('tokens.everything')];
  const some = scopedNouns
    .map(({ noun, scopes: its }) => ({ noun, held: its.filter((scope) => scopes.includes(scope)) }))
    .filter(({ held }) => held.length > 0);
  return [
    ...all.map((scope) => t(`tokens.allOf.${scope}`)),
    ...some.map(({ noun, held }) =>
      t('tokens.ofNoun', {
        noun: t(`tokens.noun.${noun}`),
        verbs: formatList(held.map((scope) => t(`tokens.verbs.${verbOf(scope)}`))),
      }),
    ),
  ];
}
