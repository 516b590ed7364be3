import { CompositeChart } from '@mantine/charts';
import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Counter } from './analytics-search';
import type { CourseStep } from './course';
import { CourseTooltip } from './course-tooltip';
import { formatMeasure } from './measures';
import classes from './course.module.css';

interface CourseChartProps {
  steps: CourseStep[];
  measure: Counter;
  compare: boolean;
  label: string;
}

/** The course as a line; where nothing is known the line is broken. Nothing in it moves by itself. */
export function CourseChart({ steps, measure, compare, label }: CourseChartProps) {
  const { t } = useTranslation();
  const stepAt = (moment: unknown) => steps.find(({ from }) => from === moment);
  const previous = {
    name: 'before',
    type: 'line',
    color: 'var(--vp-quiet)',
    strokeDasharray: '4 4',
  } as const;
  return (
    <figure className={classes.figure}>
      <CompositeChart
        h={{ base: 220, sm: 280 }}
        role="img"
        aria-label={label}
        accessibilityLayer={false}
        data={steps}
        dataKey="from"
        series={[
          ...(compare ? [previous] : []),
          { name: 'now', type: 'area', color: 'var(--mantine-primary-color-filled)' },
        ]}
        connectNulls={false}
        curveType="linear"
        withDots={steps.length <= 31}
        dotProps={{ r: 2.5 }}
        lineProps={{ dot: false }}
        textColor="dimmed"
        gridColor="var(--vp-line)"
        strokeDasharray="0"
        tickLine="none"
        valueFormatter={(value) => formatMeasure(measure, value)}
        xAxisProps={{
          tickFormatter: (from: string) => stepAt(from)?.label ?? '',
          minTickGap: 28,
        }}
        yAxisProps={{ width: 52, allowDecimals: false, tickCount: 5 }}
        tooltipProps={{
          content: ({ label: at }) => (
            <CourseTooltip step={stepAt(at)} measure={measure} compare={compare} />
          ),
        }}
      />
      {compare && (
        <Group component="figcaption" gap="lg" justify="center" mt={4}>
          <Text size="xs" c="dimmed" className={classes.now ?? ''}>
            {t('analytics.course.now')}
          </Text>
          <Text size="xs" c="dimmed" className={classes.before ?? ''}>
            {t('analytics.course.before')}
          </Text>
        </Group>
      )}
    </figure>
  );
}
