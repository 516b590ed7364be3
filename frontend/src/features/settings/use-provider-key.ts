import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../gql';
import type { Provider } from '../../gql/graphql';
import { confirmDestruction } from '../../ui/confirm';
import { describeError } from '../../ui/problem';
import { notifyDone, reportOutcome } from '../../ui/user-errors';

const ProviderKeySetDocument = graphql(`
  mutation ProviderKeySet($input: ProviderKeySetInput!) {
    providerKeySet(input: $input) {
      providerKey {
        id
        provider
        lastFour
        updatedAt
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const ProviderKeyRemoveDocument = graphql(`
  mutation ProviderKeyRemove($id: ID!) {
    providerKeyRemove(input: { id: $id }) {
      removedId
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** Sets and removes the key of one provider. */
export function useProviderKey(provider: Provider, title: string) {
  const [refusal, setRefusal] = useState<string>();
  const [{ fetching }, set] = useMutation(ProviderKeySetDocument);
  const [, remove] = useMutation(ProviderKeyRemoveDocument);
  const save = async (key: string): Promise<boolean> => {
    const { data, error } = await set({ input: { provider, key } });
    const message = error ? describeError(error) : data?.providerKeySet.userErrors[0]?.message;
    setRefusal(message);
    if (message === undefined) notifyDone(`The ${title} key is set`);
    return message === undefined;
  };
  const confirmed = async (id: string) => {
    const { data, error } = await remove({ id });
    if (reportOutcome('Not removed', error, data?.providerKeyRemove.userErrors))
      notifyDone(`The ${title} key is gone`);
  };
  const askRemove = (id: string) => {
    confirmDestruction({
      title: `Remove the ${title} key?`,
      text: 'Pipelines go back to what is built in.',
      action: 'Remove key',
      onConfirm: () => void confirmed(id),
    });
  };
  return { busy: fetching, error: refusal, save, askRemove };
}
