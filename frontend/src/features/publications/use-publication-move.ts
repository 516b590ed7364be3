import { t } from 'i18next';
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../gql';
import { describeError } from '../../ui/problem';
import { notifyUndoable } from '../../ui/undo';
import { notifyFailure } from '../../ui/user-errors';
import { formatMomentIn } from '../../ui/zone';

const PublicationMoveDocument = graphql(`
  mutation PublicationMove($id: ID!, $scheduledFor: DateTime!) {
    publicationUpdate(input: { id: $id, scheduledFor: $scheduledFor }) {
      publication {
        id
        version
        ...PublicationMoment
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** A publication that waits, and when it goes out. */
export interface Waiting {
  id: string;
  title: string;
  at: string;
}

/**
 * Lets a publication go out at another time. It is shown there at once, and where it was again when that is refused.
 * `move` answers with what was refused; `drop` tells of it.
 */
export function usePublicationMove(zone: string) {
  const [moving, setMoving] = useState<ReadonlyMap<string, string>>(new Map());
  const [, update] = useMutation(PublicationMoveDocument);
  const send = async (id: string, to: string): Promise<string | undefined> => {
    if (Date.parse(to) <= Date.now()) return t('publications.move.passed');
    setMoving((now) => new Map(now).set(id, to));
    const { data, error } = await update({ id, scheduledFor: to });
    setMoving((now) => new Map([...now].filter(([each]) => each !== id)));
    return error ? describeError(error) : data?.publicationUpdate.userErrors[0]?.message;
  };
  const tell = (refused: string | undefined) => {
    if (refused !== undefined) notifyFailure(t('publications.move.refused'), refused);
  };
  const move = async ({ id, title, at }: Waiting, to: string): Promise<string | undefined> => {
    if (Date.parse(to) === Date.parse(at)) return undefined;
    const refused = await send(id, to);
    if (refused === undefined)
      notifyUndoable(t('publications.move.done', { title, date: formatMomentIn(to, zone) }), () => {
        void send(id, at).then(tell);
      });
    return refused;
  };
  return {
    moving,
    move,
    drop: async (publication: Waiting, to: string) => {
      tell(await move(publication, to));
    },
  };
}

export type PublicationMove = ReturnType<typeof usePublicationMove>;
