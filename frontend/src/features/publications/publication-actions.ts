import { useMutation } from 'urql';
import { graphql } from '../../gql';
import { notifyDone, reportOutcome } from '../../ui/user-errors';

const PublicationRetryDocument = graphql(`
  mutation PublicationRetry($id: ID!) {
    publicationRetry(input: { id: $id }) {
      publication {
        id
        ...PublicationCard
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const PublicationCancelDocument = graphql(`
  mutation PublicationCancel($id: ID!) {
    publicationCancel(input: { id: $id }) {
      publication {
        id
        ...PublicationCard
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const PublicationTakeDownDocument = graphql(`
  mutation PublicationTakeDown($id: ID!) {
    publicationTakeDown(input: { id: $id }) {
      publication {
        id
        ...PublicationCard
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** What a person can do with one publication. */
export function usePublicationActions(id: string) {
  const [retrying, retry] = useMutation(PublicationRetryDocument);
  const [cancelling, cancel] = useMutation(PublicationCancelDocument);
  const [deleting, takeDown] = useMutation(PublicationTakeDownDocument);
  return {
    busy: retrying.fetching || cancelling.fetching || deleting.fetching,
    retry: async () => {
      const { data, error } = await retry({ id });
      if (reportOutcome('Not published again', error, data?.publicationRetry.userErrors)) {
        notifyDone('Trying again');
      }
    },
    cancel: async () => {
      const { data, error } = await cancel({ id });
      if (reportOutcome('Not cancelled', error, data?.publicationCancel.userErrors)) {
        notifyDone('The publication is cancelled');
      }
    },
    takeDown: async () => {
      const { data, error } = await takeDown({ id });
      if (reportOutcome('Not taken down', error, data?.publicationTakeDown.userErrors)) {
        notifyDone('The video is deleted');
      }
    },
  };
}
