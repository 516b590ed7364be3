import { SegmentedControl, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { courseOf } from '../../features/analytics/course';
import { CourseChart } from '../../features/analytics/course-chart';
import { CourseTable } from '../../features/analytics/course-table';
import { graphql } from '../../gql';
import { Section } from '../../ui/section';
import { Answer } from './analytics-answer';
import type { AnalyticsPartProps } from './analytics-part';

export const AnalyticsCourseDocument = graphql(`
  query AnalyticsCourse(
    $filter: AnalyticsFilter!
    $before: AnalyticsFilter!
    $compare: Boolean!
    $step: SeriesStep!
  ) {
    now: analyticsSeries(filter: $filter, step: $step) {
      ...CoursePoint
    }
    before: analyticsSeries(filter: $before, step: $step) @include(if: $compare) {
      ...CoursePoint
    }
  }
`);

/** The course of one measure, as a line or in numbers. */
export function AnalyticsCourse({ scope, search, onChange }: AnalyticsPartProps) {
  const { t } = useTranslation();
  const { filter, before, step, zone } = scope;
  const compare = search.compare !== 'off';
  const measure = search.measure ?? 'views';
  const query = useQuery({
    query: AnalyticsCourseDocument,
    variables: { filter, before, compare, step },
    requestPolicy: 'cache-and-network',
  });
  const label = t(`analytics.course.${step}`, { measure: t(`analytics.${measure}`) });
  const View = search.view === 'table' ? CourseTable : CourseChart;
  return (
    <Section
      title={label}
      {...(step === 'WEEK' || step === 'MONTH' ? { hint: t('analytics.course.parts') } : {})}
      action={
        <SegmentedControl
          size="xs"
          aria-label={t('analytics.course.view')}
          data={(['chart', 'table'] as const).map((value) => ({
            value,
            label: t(`analytics.course.${value}`),
          }))}
          value={search.view ?? 'chart'}
          onChange={(view) => {
            onChange({ view: view === 'table' ? view : undefined });
          }}
        />
      }
    >
      <Answer query={query} rowHeight={280}>
        {({ now, before: earlier }) => {
          const steps = courseOf({ now, before: earlier }, { measure, step, zone });
          return steps.some((each) => each.now !== null || each.before !== null) ? (
            <View steps={steps} measure={measure} compare={compare} label={label} />
          ) : (
            <Text size="sm" c="dimmed">
              {t('analytics.noData')}
            </Text>
          );
        }}
      </Answer>
    </Section>
  );
}
