import { useMutation } from 'urql';
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
    if (!reportOutcome('Not deleted', error, data?.clipDelete.userErrors)) return;
    notifyDone(`“${name}” is deleted`);
  };
  return () => {
    const shown = usedInPipelines === 1 ? 'A pipeline shows it' : 'Pipelines show it';
    confirmDestruction({
      title: `Delete “${name}”?`,
      text:
        usedInPipelines > 0
          ? `${shown} and will go on with the other clips. Videos that were made with it stay as they are.`
          : 'The file is removed from your library. Videos that were made with it stay as they are.',
      action: 'Delete',
      onConfirm: () => void confirmed(),
    });
  };
}
