import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { formatCost, formatCount, formatMonth } from '../../ui/format';
import { providerTitle, purposeTitle } from '../../ui/provider';

export const SpendingTableDocument = graphql(`
  fragment SpendingTable on Spending {
    since
    total {
      usd
      complete
      purchases
    }
    lines {
      provider
      purpose
      cost {
        usd
        complete
        purchases
      }
    }
  }
`);

/** What was spent this month, by provider and purpose. */
export function SpendingTable({
  spending: masked,
}: {
  spending: FragmentType<typeof SpendingTableDocument>;
}) {
  const { t } = useTranslation();
  const { since, total, lines } = unmask(SpendingTableDocument, masked);
  const month = formatMonth(since);
  if (lines.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('purchases.nothingIn', { month })}
      </Text>
    );
  }
  return (
    <Table
      horizontalSpacing="xs"
      mx={-8}
      w="calc(100% + 16px)"
      aria-label={t('purchases.spentIn', { month })}
      className="tabular"
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{month}</Table.Th>
          <Table.Th ta="right">{t('purchases.calls')}</Table.Th>
          <Table.Th ta="right">{t('purchases.cost')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(({ provider, purpose, cost }) => (
          <Table.Tr key={`${provider ?? ''} ${purpose}`}>
            <Table.Td>
              {provider && `${providerTitle(provider)} · `}
              {purposeTitle(purpose)}
            </Table.Td>
            <Table.Td ta="right">{formatCount(cost.purchases)}</Table.Td>
            <Table.Td ta="right">{formatCost(cost)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th>{t('purchases.together')}</Table.Th>
          <Table.Th ta="right">{formatCount(total.purchases)}</Table.Th>
          <Table.Th ta="right">{formatCost(total)}</Table.Th>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}
