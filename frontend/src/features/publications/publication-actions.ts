import { useMutation } from 'urql';
import { t } from 'i18next';
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
      if (reportOutcome(t('publications.notRetried'), error, data?.publicationRetry.userErrors)) {
        notifyDone(t('publications.tryingAgain'));
      }
    },
    cancel: async () => {
      const { data, error } = await cancel({ id });
      if (
        reportOutcome(t('publications.notCancelled'), error, data?.publicationCancel.userErrors)
      ) {
        notifyDone(t('publications.cancelled'));
      }
    },
    takeDown: async () => {
      const { data, error } = await takeDown({ id });
      if (
        reportOutcome(t('publications.notTakenDown'), error, data?.publicationTakeDown.userErrors)
      ) {
        notifyDone(t('publications.takenDown'));
      }
    },
  };
}
