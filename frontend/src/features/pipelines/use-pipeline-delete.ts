import { useMutation } from 'urql';
import { t } from 'i18next';
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
    if (!reportOutcome(t('ui.notDeleted'), error, data?.pipelineDelete.userErrors)) return;
    notifyDone(t('ui.deleted', { name }));
    onDeleted?.();
  };
  return () => {
    confirmDestruction({
      title: t('ui.deleteQuestion', { name }),
      text: t('pipelines.delete.text'),
      action: t('pipelines.delete.action'),
      onConfirm: () => void confirmed(),
    });
  };
}
