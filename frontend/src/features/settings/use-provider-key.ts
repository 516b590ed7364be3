import { useMutation } from 'urql';
import { graphql } from '../../gql';
import type { Provider } from '../../gql/graphql';
import { confirmDestruction } from '../../ui/confirm';
import { providers } from '../../ui/provider';
import { notifyDone, reportOutcome } from '../../ui/user-errors';

const ProviderKeySetDocument = graphql(`
  mutation ProviderKeySet($input: ProviderKeySetInput!) {
    providerKeySet(input: $input) {
      providerKey {
        id
        ...ProviderKeyFacts
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const ProviderKeyCheckDocument = graphql(`
  mutation ProviderKeyCheck($id: ID!) {
    providerKeyCheck(input: { id: $id }) {
      providerKey {
        id
        ...ProviderKeyFacts
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

/** Sets the key of one provider, and tells what is wrong with it. */
export function useProviderKeySet(provider: Provider) {
  const [{ fetching }, mutate] = useMutation(ProviderKeySetDocument);
  const set = async ({ key, baseUrl }: { key: string; baseUrl: string }) => {
    const { data, error } = await mutate({
      input: {
        provider,
        key: key.trim() || null,
        baseUrl: provider === 'COMPATIBLE' ? baseUrl.trim() : null,
      },
    });
    const refused = data?.providerKeySet.userErrors ?? [];
    if (!error && refused.length === 0) notifyDone(`${providers[provider]} is set`);
    return { error, refused };
  };
  return { busy: fetching, set };
}

/** Checks and removes the key of one provider. */
export function useProviderKeyActions(provider: Provider) {
  const title = providers[provider];
  const [checked, check] = useMutation(ProviderKeyCheckDocument);
  const [, remove] = useMutation(ProviderKeyRemoveDocument);
  const confirmed = async (id: string) => {
    const { data, error } = await remove({ id });
    if (reportOutcome('Not removed', error, data?.providerKeyRemove.userErrors))
      notifyDone(`The key for ${title} is gone`);
  };
  return {
    checking: checked.fetching,
    check: async (id: string) => {
      const { data, error } = await check({ id });
      reportOutcome('Not checked', error, data?.providerKeyCheck.userErrors);
    },
    askRemove: (id: string) => {
      confirmDestruction({
        title: `Remove the key for ${title}?`,
        text: 'Pipelines that need it cannot make videos until there is another one.',
        action: 'Remove key',
        onConfirm: () => void confirmed(id),
      });
    },
  };
}
