import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { formatCost } from '../../ui/format';
import { PagedList } from '../../ui/paged-list';
import { Section } from '../../ui/section';
import { PurchasesPage } from './purchases-page';

export const RunCostsDocument = graphql(`
  fragment RunCosts on Run {
    id
    version
    cost {
      usd
      complete
      purchases
    }
  }
`);

/** What the making of a run cost so far, and what was bought for it. */
export function RunCosts({ run: masked }: { run: FragmentType<typeof RunCostsDocument> }) {
  const { t } = useTranslation();
  const { id, cost } = unmask(RunCostsDocument, masked);
  const nothing = (
    <Text size="sm" c="dimmed">
      {t('purchases.nothingForRun')}
    </Text>
  );
  return (
    <Section
      title={t('purchases.title')}
      action={
        cost.purchases > 0 && (
          <Text fw={600} className="tabular">
            {formatCost(cost)}
          </Text>
        )
      }
    >
      {cost.purchases === 0 ? (
        nothing
      ) : (
        // Another call means another row: the list asks again.
        <PagedList
          key={cost.purchases}
          page={(page) => <PurchasesPage {...page} runId={id} empty={nothing} />}
        />
      )}
    </Section>
  );
}
