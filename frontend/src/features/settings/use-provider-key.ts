import { useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import type { Provider } from '../../gql/graphql';
import { confirmDestruction } from '../../ui/confirm';
import { providerTitle } from '../../ui/provider';
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
    if (!error && refused.length === 0)
      notifyDone(t('settings.key.stored', { provider: providerTitle(provider) }));
    return { error, refused };
  };
  return { busy: fetching, set };
}

/** Checks and removes the key of one provider. */
export function useProviderKeyActions(provider: Provider) {
  const [checked, check] = useMutation(ProviderKeyCheckDocument);
  const [, remove] = useMutation(ProviderKeyRemoveDocument);
  const confirmed = async (id: string) => {
    const { data, error } = await remove({ id });
    if (reportOutcome(t('settings.key.notRemoved'), error, data?.providerKeyRemove.userErrors))
      notifyDone(t('settings.key.removed', { provider: providerTitle(provider) }));
  };
  return {
    checking: checked.fetching,
    check: async (id: string) => {
      const { data, error } = await check({ id });
      reportOutcome(t('settings.key.notChecked'), error, data?.providerKeyCheck.userErrors);
    },
    askRemove: (id: string) => {
      confirmDestruction({
        title: t('settings.key.removal.title', { provider: providerTitle(provider) }),
        text: t('settings.key.removal.text'),
        action: t('settings.key.removal.action'),
        onConfirm: () => void confirmed(id),
      });
    },
  };
}
