import { useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import { notifyDone, reportOutcome } from '../../ui/user-errors';

const RunCancelDocument = graphql(`
  mutation RunCancel($id: ID!) {
    runCancel(input: { id: $id }) {
      run {
        id
        ...RunRow
        ...RunHeader
        ...RunReview
        ...RunFailure
        ...Storyboard
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const RunRetryDocument = graphql(`
  mutation RunRetry($id: ID!) {
    runRetry(input: { id: $id }) {
      run {
        id
        ...RunRow
        ...RunHeader
        ...RunReview
        ...RunFailure
        ...Storyboard
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const RunApproveDocument = graphql(`
  mutation RunApprove($id: ID!) {
    runApprove(input: { id: $id }) {
      run {
        id
        ...RunRow
        ...RunHeader
        ...RunReview
        ...RunFailure
        ...Storyboard
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** What a person can do with one run, each with its outcome told. */
export function useRunActions(id: string) {
  const [cancelling, cancel] = useMutation(RunCancelDocument);
  const [retrying, retry] = useMutation(RunRetryDocument);
  const [approving, approve] = useMutation(RunApproveDocument);
  return {
    busy: cancelling.fetching || retrying.fetching || approving.fetching,
    cancel: async () => {
      const { data, error } = await cancel({ id });
      if (reportOutcome(t('runs.action.notCancelled'), error, data?.runCancel.userErrors))
        notifyDone(t('runs.action.cancelling'));
    },
    retry: async () => {
      const { data, error } = await retry({ id });
      if (reportOutcome(t('runs.action.notRetried'), error, data?.runRetry.userErrors)) {
        notifyDone(t('runs.action.retried'));
      }
    },
    approve: async () => {
      const { data, error } = await approve({ id });
      if (reportOutcome(t('runs.action.notApproved'), error, data?.runApprove.userErrors))
        notifyDone(t('runs.action.approved'));
    },
  };
}
