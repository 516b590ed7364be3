import { ScrollArea, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Counter } from './analytics-search';
import type { CourseStep } from './course';
import { Known } from './known';

interface CourseTableProps {
  steps: CourseStep[];
  measure: Counter;
  compare: boolean;
  label: string;
}

/** The course in numbers. */
export function CourseTable({ steps, measure, compare, label }: CourseTableProps) {
  const { t } = useTranslation();
  return (
    <ScrollArea.Autosize
      mah={320}
      viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': label }}
    >
      <Table stickyHeader aria-label={label} className="tabular" horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('analytics.course.from')}</Table.Th>
            <Table.Th ta="right">{t(`analytics.${measure}`)}</Table.Th>
            {compare && <Table.Th ta="right">{t('analytics.course.before')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {steps.map((step) => (
            <Table.Tr key={step.from}>
              <Table.Td>{step.label}</Table.Td>
              <Table.Td ta="right">
                <Known measure={measure} value={step.now} />
              </Table.Td>
              {compare && (
                <Table.Td ta="right" c="dimmed">
                  <Known measure={measure} value={step.before} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}
