import { Table, Text } from '@mantine/core';
import { graphql, unmask, type FragmentType } from '../../gql';
import { formatCost, formatCount } from '../../ui/format';
import { providers, purposeTitle } from '../../ui/provider';

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

const month = new Intl.DateTimeFormat(undefined, {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** What was spent this month, by provider and purpose. */
export function SpendingTable({
  spending: masked,
}: {
  spending: FragmentType<typeof SpendingTableDocument>;
}) {
  const { since, total, lines } = unmask(SpendingTableDocument, masked);
  const title = month.format(new Date(since));
  if (lines.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Nothing was bought in {title}. What is built in costs nothing.
      </Text>
    );
  }
  return (
    <Table
      horizontalSpacing="xs"
      mx={-8}
      w="calc(100% + 16px)"
      aria-label={`Spent in ${title}`}
      className="tabular"
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{title}</Table.Th>
          <Table.Th ta="right">Calls</Table.Th>
          <Table.Th ta="right">Cost</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(({ provider, purpose, cost }) => (
          <Table.Tr key={`${provider ?? ''} ${purpose}`}>
            <Table.Td>
              {provider && `${providers[provider]} · `}
              {purposeTitle(purpose)}
            </Table.Td>
            <Table.Td ta="right">{formatCount(cost.purchases)}</Table.Td>
            <Table.Td ta="right">{formatCost(cost)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th>Together</Table.Th>
          <Table.Th ta="right">{formatCount(total.purchases)}</Table.Th>
          <Table.Th ta="right">{formatCost(total)}</Table.Th>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}
