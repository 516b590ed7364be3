import { useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import { confirmDestruction } from '../../ui/confirm';
import { notifyDone, reportOutcome } from '../../ui/user-errors';

const ClipDeleteDocument = graphql(`
  mutation ClipDelete($input: ClipDeleteInput!) {
    clipDelete(input: $input) {
      deletedId
      userErrors {
        code
        field
        message
      }
    }
  }
`);

interface Deletable {
  id: string;
  name: string;
  usedInPipelines: number;
}

/** Asks, then deletes a clip; whoever is asked knows that pipelines show it. */
export function useClipDelete({ id, name, usedInPipelines }: Deletable): () => void {
  const [, remove] = useMutation(ClipDeleteDocument);
  const confirmed = async () => {
    const { data, error } = await remove({ input: { id, evenIfUsed: usedInPipelines > 0 } });
    if (!reportOutcome(t('ui.notDeleted'), error, data?.clipDelete.userErrors)) return;
    notifyDone(t('ui.deleted', { name }));
  };
  return () => {
    confirmDestruction({
      title: t('ui.deleteQuestion', { name }),
      text:
        usedInPipelines > 0
          ? t('clips.delete.usedText', { count: usedInPipelines })
          : t('clips.delete.text'),
      action: t('ui.delete'),
      onConfirm: () => void confirmed(),
    });
  };
}
