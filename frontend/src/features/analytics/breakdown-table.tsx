import { Anchor, Button, Progress, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { Counter, Dimension } from './analytics-search';
import { Change } from './change';
import { groupLabel, inOrder } from './groups';
import { Known } from './known';
import { AnalyticsChangesDocument, AnalyticsNumbersDocument, valueOf } from './totals';

export const BreakdownRowDocument = graphql(`
  fragment BreakdownRow on AnalyticsGroup {
    key
    label
    totals {
      ...AnalyticsNumbers
    }
    change {
      ...AnalyticsChanges
    }
  }
`);

interface BreakdownTableProps {
  groups: readonly FragmentType<typeof BreakdownRowDocument>[];
  by: Dimension;
  measure: Counter;
  compare: boolean;
  /** Narrows the room to the videos of a row, where it can be narrowed to such. */
  onNarrow: ((key: string) => void) | undefined;
}

/** How many rows are shown before more are asked for: all hours of a day. */
const fewRows = 24;

/** What videos with something in common gained, as bars with their numbers. */
export function BreakdownTable(props: BreakdownTableProps) {
  const { groups: masked, by, measure, compare, onNarrow } = props;
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const rows = unmask(BreakdownRowDocument, masked).map(({ key, label, totals, change }) => {
    const numbers = unmask(AnalyticsNumbersDocument, totals);
    return {
      key,
      label: groupLabel(by, key, label),
      videos: numbers.publications,
      value: valueOf(numbers, measure),
      change: unmask(AnalyticsChangesDocument, change)[measure],
    };
  });
  const most = Math.max(1, ...rows.map(({ value }) => value ?? 0));
  const ordered = inOrder(by, rows);
  return (
    <>
      <Table
        layout="fixed"
        horizontalSpacing="xs"
        mx={-8}
        w="calc(100% + 16px)"
        aria-label={t(`analytics.by.${by}`)}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(`analytics.by.${by}`)}</Table.Th>
            <Table.Th ta="right" w={96}>
              {t(`analytics.${measure}`)}
            </Table.Th>
            {compare && (
              <Table.Th ta="right" w={84}>
                {t('analytics.change')}
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(all ? ordered : ordered.slice(0, fewRows)).map((row) => (
            <Table.Tr key={row.key ?? ''}>
              <Table.Td>
                <RowName row={row} onNarrow={onNarrow} />
                <Progress.Root size={6} mt={4} aria-hidden bg="transparent">
                  <Progress.Section value={(100 * (row.value ?? 0)) / most} withAria={false} />
                </Progress.Root>
              </Table.Td>
              <Table.Td ta="right" className="tabular">
                <Known measure={measure} value={row.value} />
              </Table.Td>
              {compare && (
                <Table.Td ta="right">
                  <Change value={row.change} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {!all && ordered.length > fewRows && (
        <Button
          variant="subtle"
          size="xs"
          mt="xs"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('analytics.showAll', { count: ordered.length })}
        </Button>
      )}
    </>
  );
}

interface RowNameProps {
  row: { key: string | null | undefined; label: string; videos: number };
  onNarrow: ((key: string) => void) | undefined;
}

function RowName({ row: { key, label, videos }, onNarrow }: RowNameProps) {
  const { t } = useTranslation();
  return (
    <Text component="div" size="sm" truncate>
      {onNarrow && key != null ? (
        <Anchor
          component="button"
          type="button"
          inherit
          onClick={() => {
            onNarrow(key);
          }}
        >
          {label}
        </Anchor>
      ) : (
        label
      )}{' '}
      <Text span size="xs" c="dimmed">
        {t('analytics.videos', { count: videos })}
      </Text>
    </Text>
  );
}
