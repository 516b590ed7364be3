import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { ProviderKeySection } from '../../features/settings/provider-key-section';
import { graphql } from '../../gql';
import { Faces } from '../../ui/faces';

export const SettingsKeysDocument = graphql(`
  query SettingsKeys {
    ...ProviderKeys
  }
`);

/** The person's keys of other services. */
export function SettingsKeysRoom(): ReactNode {
  const [{ data, error }, reload] = useQuery({ query: SettingsKeysDocument });
  return (
    <Faces
      data={data}
      error={error}
      onRetry={() => {
        reload({ requestPolicy: 'network-only' });
      }}
      rowHeight={72}
      rows={5}
    >
      {(found) => <ProviderKeySection query={found} />}
    </Faces>
  );
}
