import { useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import { reportOutcome } from '../../ui/user-errors';
import type { Move } from './topic-moves';
import { useTopicUpdate } from './use-topic-update';

const TopicMoveDocument = graphql(`
  mutation TopicMove($input: TopicMoveInput!) {
    topicMove(input: $input) {
      topic {
        id
        pipelineId
        priority
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** Gives a waiting topic another place; true when it has it. */
export function useTopicMove() {
  const [, send] = useMutation(TopicMoveDocument);
  const update = useTopicUpdate();
  return async (id: string, move: Move): Promise<boolean> => {
    if ('priority' in move) return update({ id, ...move });
    const { data, error } = await send({ input: { id, beforeId: move.beforeId } });
    return reportOutcome(t('topics.notMoved'), error, data?.topicMove.userErrors);
  };
}
