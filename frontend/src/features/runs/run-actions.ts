import { useMutation } from 'urql';
import { graphql } from '../../gql';
import { notifyDone, reportOutcome } from '../../ui/user-errors';

const RunCancelDocument = graphql(`
  mutation RunCancel($id: ID!) {
    runCancel(input: { id: $id }) {
      run {
        id
        ...RunRow
        ...RunHeader
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
      if (reportOutcome('Not cancelled', error, data?.runCancel.userErrors))
        notifyDone('Cancelling the run');
    },
    retry: async () => {
      const { data, error } = await retry({ id });
      if (reportOutcome('Not started again', error, data?.runRetry.userErrors)) {
        notifyDone('Started again at the step that failed');
      }
    },
    approve: async () => {
      const { data, error } = await approve({ id });
      if (reportOutcome('Not approved', error, data?.runApprove.userErrors))
        notifyDone('Approved: publishing now');
    },
  };
}
