import { useMutation } from 'urql';
import { graphql } from '../../gql';
import { confirmDestruction } from '../../ui/confirm';
import { notifyDone, reportOutcome } from '../../ui/user-errors';

const PipelineDeleteDocument = graphql(`
  mutation PipelineDelete($id: ID!) {
    pipelineDelete(input: { id: $id }) {
      deletedId
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** Asks, then deletes a pipeline. */
export function usePipelineDelete(id: string, name: string, onDeleted?: () => void): () => void {
  const [, remove] = useMutation(PipelineDeleteDocument);
  const confirmed = async () => {
    const { data, error } = await remove({ id });
    if (!reportOutcome('Not deleted', error, data?.pipelineDelete.userErrors)) return;
    notifyDone(`“${name}” is deleted`);
    onDeleted?.();
  };
  return () => {
    confirmDestruction({
      title: `Delete “${name}”?`,
      text: 'Its settings and its runs leave the dashboard. What is published stays on the platforms.',
      action: 'Delete pipeline',
      onConfirm: () => void confirmed(),
    });
  };
}
