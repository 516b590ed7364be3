import { Box, Title } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
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
  const { t } = useTranslation();
  const [{ data, error }, reload] = useQuery({
    query: CostsDocument,
    requestPolicy: 'cache-and-network',
  });
  return (
    <Section title={t('purchases.title')} hint={t('purchases.hint')}>
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
          {t('purchases.latest')}
        </Title>
        <PagedList
          page={(page) => (
            <PurchasesPage
              {...page}
              withRun
              empty={
                <Empty
                  icon={IconReceipt}
                  title={t('purchases.empty.title')}
                  text={t('purchases.empty.text')}
                />
              }
            />
          )}
        />
      </Box>
    </Section>
  );
}
