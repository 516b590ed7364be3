import { useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import { notifyDone, reportOutcome } from '../../ui/user-errors';

export const TopicCreateDocument = graphql(`
  mutation TopicCreate($input: TopicCreateInput!) {
    topicCreate(input: $input) {
      topic {
        id
        ...TopicRow
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** Adds an idea as it is to the queue. */
export function useTopicAdd(pipelineId: string) {
  const [, create] = useMutation(TopicCreateDocument);
  return async (text: string) => {
    const { data, error } = await create({ input: { pipelineId, text, scriptKind: 'TOPIC' } });
    if (reportOutcome(t('topics.notAdded'), error, data?.topicCreate.userErrors))
      notifyDone(t('topics.added', { count: 1 }));
  };
}
