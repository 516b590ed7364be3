import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { ApiExampleSection } from '../../features/settings/api-example-section';
import { ApiTokenSection } from '../../features/settings/api-token-section';
import { AssistantSection } from '../../features/settings/assistant-section';
import { graphql } from '../../gql';
import { Faces } from '../../ui/faces';

export const SettingsTokensDocument = graphql(`
  query SettingsTokens {
    ...ApiTokens
  }
`);

/** What programs and assistants need to act for the person. */
export function SettingsTokensRoom(): ReactNode {
  const [{ data, error }, reload] = useQuery({
    query: SettingsTokensDocument,
    requestPolicy: 'cache-and-network',
  });
  return (
    <>
      <Faces
        data={data}
        error={error}
        onRetry={() => {
          reload({ requestPolicy: 'network-only' });
        }}
        rowHeight={72}
        rows={2}
      >
        {(found) => <ApiTokenSection query={found} />}
      </Faces>
      <ApiExampleSection />
      <AssistantSection />
    </>
  );
}
