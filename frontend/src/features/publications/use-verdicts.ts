import { useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../gql';
import type { PublicationCreateInput } from '../../gql/graphql';
import { describeError } from '../../ui/problem';
import { errorsByField } from '../../ui/user-errors';

const PublicationPreflightDocument = graphql(`
  query PublicationPreflight($input: PublicationCreateInput!) {
    publicationPreflight(input: $input) {
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** What was refused, by field; what has none is under `form`. */
export type Refused = Record<string, string>;

interface Verdict {
  /** What it is about. */
  asked: string;
  refused: Refused;
}

/** The fields beside which a refusal can stand. */
export const refusable = [
  'title',
  'description',
  'tags',
  'privacy',
  'firstComment',
  'privacyLevel',
  'allowComment',
  'allowDuet',
  'allowStitch',
  'brandOrganic',
  'brandContent',
  'scheduledFor',
];

/** What the platforms say of publications before they are made; a verdict holds for exactly what was asked. */
export function useVerdicts() {
  const client = useClient();
  const [verdicts, setVerdicts] = useState<Record<string, Verdict>>({});
  const note = (input: PublicationCreateInput, refused: Refused) => {
    const verdict = { asked: JSON.stringify(input), refused };
    setVerdicts((known) => ({ ...known, [input.connectionId]: verdict }));
    return refused;
  };
  const known = (input: PublicationCreateInput): Refused | undefined => {
    const verdict = verdicts[input.connectionId];
    return verdict?.asked === JSON.stringify(input) ? verdict.refused : undefined;
  };
  const examine = async (input: PublicationCreateInput): Promise<Refused> => {
    const { data, error } = await client
      .query(PublicationPreflightDocument, { input }, { requestPolicy: 'network-only' })
      .toPromise();
    return note(
      input,
      error
        ? { form: describeError(error) }
        : errorsByField(data?.publicationPreflight.userErrors ?? [], refusable),
    );
  };
  return { note, known, examine };
}

export type Verdicts = ReturnType<typeof useVerdicts>;
