import { useMutation } from 'urql';
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
    if (reportOutcome('Not disconnected', error, data?.connectionDisconnect.userErrors)) {
      notifyDone(`${name} is disconnected`);
    }
  };
  return () => {
    confirmDestruction({
      title: `Disconnect ${name}?`,
      text: 'Its access is withdrawn at the platform and deleted here. Pipelines stop publishing to it. What is published stays.',
      action: 'Disconnect',
      onConfirm: () => void confirmed(),
    });
  };
}
