import { useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import { notifyUndoable } from '../../ui/undo';
import { notifyDone, reportOutcome } from '../../ui/user-errors';

const PipelineArchiveDocument = graphql(`
  mutation PipelineArchive($id: ID!) {
    pipelineArchive(input: { id: $id }) {
      pipeline {
        id
        archivedAt
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const PipelineRestoreDocument = graphql(`
  mutation PipelineRestore($id: ID!) {
    pipelineRestore(input: { id: $id }) {
      pipeline {
        id
        archivedAt
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** Puts a pipeline aside, which can be taken back at once, or takes it up again. */
export function usePipelineAside(id: string, name: string) {
  const [, archive] = useMutation(PipelineArchiveDocument);
  const [, restore] = useMutation(PipelineRestoreDocument);
  const takeUp = async () => {
    const { data, error } = await restore({ id });
    const errors = data?.pipelineRestore.userErrors;
    if (!reportOutcome(t('pipelines.aside.notRestored'), error, errors)) return;
    notifyDone(t('pipelines.aside.restored', { name }));
  };
  const putAside = async () => {
    const { data, error } = await archive({ id });
    const errors = data?.pipelineArchive.userErrors;
    if (!reportOutcome(t('pipelines.aside.notDone'), error, errors)) return;
    notifyUndoable(t('pipelines.aside.done', { name }), () => void takeUp());
  };
  return { putAside, takeUp };
}
