import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { PlatformList } from '../../features/service/platform-list';
import { ReadinessSection } from '../../features/service/readiness-section';
import { ServiceFacts } from '../../features/service/service-facts';
import { graphql } from '../../gql';
import { Faces } from '../../ui/faces';

export const SettingsServiceDocument = graphql(`
  query SettingsService {
    service {
      ...ServiceFacts
      ...PlatformList
    }
  }
`);

/** What this installation is and can do. */
export function SettingsServiceRoom(): ReactNode {
  const [{ data, error }, reload] = useQuery({
    query: SettingsServiceDocument,
    requestPolicy: 'cache-and-network',
  });
  return (
    <Faces
      data={data}
      error={error}
      onRetry={() => {
        reload({ requestPolicy: 'network-only' });
      }}
      rowHeight={140}
      rows={2}
    >
      {({ service }) => (
        <>
          <PlatformList service={service} />
          <ReadinessSection />
          <ServiceFacts service={service} />
        </>
      )}
    </Faces>
  );
}
