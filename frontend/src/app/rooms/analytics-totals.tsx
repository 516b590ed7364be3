import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ReportNotes } from '../../features/analytics/report-notes';
import { TotalsGrid } from '../../features/analytics/totals-grid';
import { graphql } from '../../gql';
import { Answer } from './analytics-answer';
import type { AnalyticsPartProps } from './analytics-part';

export const AnalyticsTotalsDocument = graphql(`
  query AnalyticsTotals($filter: AnalyticsFilter!) {
    analyticsReport(filter: $filter) {
      ...TotalsGrid
      ...ReportNotes
    }
  }
`);

/** What was gained, and how far that can be trusted. */
export function AnalyticsTotals({ scope, search, onChange }: AnalyticsPartProps) {
  const { t } = useTranslation();
  const query = useQuery({
    query: AnalyticsTotalsDocument,
    variables: { filter: scope.filter },
    requestPolicy: 'cache-and-network',
  });
  return (
    <section aria-label={t('analytics.totals')}>
      <Answer query={query} rows={2} rowHeight={96}>
        {({ analyticsReport: report }) => (
          <Stack gap="sm">
            <TotalsGrid
              report={report}
              compare={search.compare !== 'off'}
              measure={search.measure ?? 'views'}
              onMeasure={(measure) => {
                onChange({ measure: measure === 'views' ? undefined : measure });
              }}
            />
            <ReportNotes report={report} />
          </Stack>
        )}
      </Answer>
    </section>
  );
}
