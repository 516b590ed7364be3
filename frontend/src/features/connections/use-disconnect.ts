import { useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import { confirmDestruction } from '../../ui/confirm';
import { notifyDone, reportOutcome } from '../../ui/user-errors';

const ConnectionDisconnectDocument = graphql(`
  mutation ConnectionDisconnect($id: ID!) {
    connectionDisconnect(input: { id: $id }) {
      connection {
        id
        ...ConnectionCard
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** Asks, then disconnects an account. */
export function useDisconnect(id: string, name: string): () => void {
  const [, disconnect] = useMutation(ConnectionDisconnectDocument);
  const confirmed = async () => {
    const { data, error } = await disconnect({ id });
    if (
      reportOutcome(
        t('connections.disconnect.failed'),
        error,
        data?.connectionDisconnect.userErrors,
      )
    ) {
      notifyDone(t('connections.disconnect.done', { name }));
    }
  };
  return () => {
    confirmDestruction({
      title: t('connections.disconnect.title', { name }),
      text: t('connections.disconnect.text'),
      action: t('connections.disconnect.action'),
      onConfirm: () => void confirmed(),
    });
  };
}
