import { Box, Title } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { SpendingTable } from '../../features/purchases/spending-table';
import { graphql } from '../../gql';
import { Empty } from '../../ui/empty';
import { Faces } from '../../ui/faces';
import { PagedList } from '../../ui/paged-list';
import { Section } from '../../ui/section';
import { PurchasesPage } from './purchases-page';

export const CostsDocument = graphql(`
  query Costs {
    spending {
      ...SpendingTable
    }
  }
`);

/** What providers were paid this month, and for what. */
export function CostsSection() {
  const [{ data, error }, reload] = useQuery({
    query: CostsDocument,
    requestPolicy: 'cache-and-network',
  });
  return (
    <Section
      title="Costs"
      id="costs"
      hint="Reckoned with the providers’ list prices. The bill is theirs."
    >
      <Faces
        data={data}
        error={error}
        onRetry={() => {
          reload({ requestPolicy: 'network-only' });
        }}
        rows={1}
        rowHeight={120}
      >
        {({ spending }) => <SpendingTable spending={spending} />}
      </Faces>
      <Box mt="lg">
        <Title order={3} mb={4}>
          Latest purchases
        </Title>
        <PagedList
          page={(page) => (
            <PurchasesPage
              key={page.after}
              {...page}
              withRun
              empty={
                <Empty
                  icon={IconReceipt}
                  title="Nothing bought yet"
                  text="Every call to a provider that costs or counts something is listed here."
                />
              }
            />
          )}
        />
      </Box>
    </Section>
  );
}
