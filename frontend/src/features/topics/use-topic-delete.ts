import { useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import type { TopicRowFragment } from '../../gql/graphql';
import { confirmDestruction } from '../../ui/confirm';
import { notifyUndoable } from '../../ui/undo';
import { reportOutcome } from '../../ui/user-errors';
import type { Placed } from './topic-moves';
import { TopicCreateDocument } from './use-topic-add';
import { useTopicMove } from './use-topic-move';

const TopicDeleteDocument = graphql(`
  mutation TopicDelete($input: TopicDeleteInput!) {
    topicDelete(input: $input) {
      deleted {
        ids
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** Deletes a topic. One that waits can be had back at its place; of the others it is asked first. */
export function useTopicDelete(topic: TopicRowFragment, next: Placed | undefined): () => void {
  const [, remove] = useMutation(TopicDeleteDocument);
  const [, create] = useMutation(TopicCreateDocument);
  const move = useTopicMove();
  const { id, pipelineId, text, title, scriptKind, priority } = topic;
  const name = title ?? text;
  const undo = async () => {
    const { data, error } = await create({
      input: { pipelineId, text, title, scriptKind, priority },
    });
    const errors = data?.topicCreate.userErrors;
    if (!reportOutcome(t('topics.notAdded'), error, errors) || !data?.topicCreate.topic) return;
    if (next?.priority === priority) await move(data.topicCreate.topic.id, { beforeId: next.id });
  };
  const confirmed = async (undoable: boolean) => {
    const { data, error } = await remove({ input: { ids: [id] } });
    if (!reportOutcome(t('ui.notDeleted'), error, data?.topicDelete.userErrors)) return;
    if (undoable) notifyUndoable(t('topics.deleted'), () => void undo());
  };
  return () => {
    if (topic.state === 'WAITING') {
      void confirmed(true);
      return;
    }
    confirmDestruction({
      title: t('ui.deleteQuestion', { name: name.slice(0, 80) }),
      text: t('topics.deleteText'),
      action: t('topics.deleteAction'),
      onConfirm: () => void confirmed(false),
    });
  };
}
