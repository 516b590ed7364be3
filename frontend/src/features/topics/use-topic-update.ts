import { useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import type { TopicUpdateInput } from '../../gql/graphql';
import { reportOutcome } from '../../ui/user-errors';

export const TopicUpdateDocument = graphql(`
  mutation TopicUpdate($input: TopicUpdateInput!) {
    topicUpdate(input: $input) {
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

/** Changes a topic at once; true when it was changed. */
export function useTopicUpdate() {
  const [, update] = useMutation(TopicUpdateDocument);
  return async (input: TopicUpdateInput): Promise<boolean> => {
    const { data, error } = await update({ input });
    return reportOutcome(t('topics.notChanged'), error, data?.topicUpdate.userErrors);
  };
}
