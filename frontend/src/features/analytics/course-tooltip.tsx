import { Paper, Text } from '@mantine/core';
import type { Counter } from './analytics-search';
import type { CourseStep } from './course';
import { Known } from './known';

interface CourseTooltipProps {
  step: CourseStep | undefined;
  measure: Counter;
  compare: boolean;
}

/** A step of the course in numbers. */
export function CourseTooltip({ step, measure, compare }: CourseTooltipProps) {
  if (!step) return null;
  return (
    <Paper withBorder shadow="md" px="sm" py={6} className="tabular">
      <Text size="xs" c="dimmed">
        {step.label}
      </Text>
      <Text size="sm" fw={600}>
        <Known measure={measure} value={step.now} />
      </Text>
      {compare && step.beforeLabel !== undefined && (
        <Text size="xs" c="dimmed">
          {step.beforeLabel}: <Known measure={measure} value={step.before} />
        </Text>
      )}
    </Paper>
  );
}
