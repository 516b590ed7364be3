import { useQuery } from 'urql';
import { SummaryStrip } from '../../features/analytics/summary-strip';
import { graphql } from '../../gql';
import type { PublicationFilter } from '../../gql/graphql';
import { Faces } from '../../ui/faces';

export const HistoryTotalsDocument = graphql(`
  query HistoryTotals($filter: AnalyticsFilter!) {
    analyticsSummary(filter: $filter) {
      ...SummaryStrip
    }
  }
`);

/** Totals over the span and platforms that the history shows. */
export function HistoryTotals({ filter }: { filter: PublicationFilter }) {
  const { from = null, to = null, platforms = null } = filter;
  const { connectionId = null, pipelineId = null } = filter;
  const [{ data, error }, reload] = useQuery({
    query: HistoryTotalsDocument,
    variables: { filter: { from: from ?? '', to: to ?? '', platforms, connectionId, pipelineId } },
    pause: from === null || to === null,
  });
  return (
    <Faces
      data={data}
      error={error}
      onRetry={() => {
        reload({ requestPolicy: 'network-only' });
      }}
      rows={1}
      rowHeight={98}
    >
      {({ analyticsSummary }) => <SummaryStrip summary={analyticsSummary} />}
    </Faces>
  );
}
