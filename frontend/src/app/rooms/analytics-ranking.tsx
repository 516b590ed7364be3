import { Group, SegmentedControl, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { measures } from '../../features/analytics/analytics-search';
import { measureNames } from '../../features/analytics/measures';
import { RankingList } from '../../features/analytics/ranking-list';
import { graphql } from '../../gql';
import { Section } from '../../ui/section';
import { Answer } from './analytics-answer';
import type { AnalyticsPartProps } from './analytics-part';

export const AnalyticsRankingDocument = graphql(`
  query AnalyticsRanking($filter: AnalyticsFilter!, $by: AnalyticsMeasure!, $end: RankingEnd!) {
    analyticsRanking(filter: $filter, by: $by, end: $end, first: 10) {
      ...RankedVideo
    }
  }
`);

/** The best or the worst videos. */
export function AnalyticsRanking({ scope, search, onChange }: AnalyticsPartProps) {
  const { t } = useTranslation();
  const rank = search.rank ?? 'views';
  const query = useQuery({
    query: AnalyticsRankingDocument,
    variables: {
      filter: scope.filter,
      by: measureNames[rank],
      end: search.end === 'worst' ? 'WORST' : 'BEST',
    },
    requestPolicy: 'cache-and-network',
  });
  const isRate = rank === 'engagement' || rank === 'watchShare';
  return (
    <Section
      title={t('analytics.ranking.title')}
      {...(isRate ? { hint: t('analytics.ranking.few') } : {})}
    >
      <Group gap="xs" mb="xs">
        <SegmentedControl
          size="xs"
          aria-label={t('analytics.ranking.end')}
          data={(['best', 'worst'] as const).map((value) => ({
            value,
            label: t(`analytics.ranking.${value}`),
          }))}
          value={search.end ?? 'best'}
          onChange={(end) => {
            onChange({ end: end === 'worst' ? end : undefined });
          }}
        />
        <Select
          size="xs"
          aria-label={t('analytics.ranking.by')}
          data={measures.map((value) => ({ value, label: t(`analytics.${value}`) }))}
          value={rank}
          w={160}
          onChange={(value) => {
            onChange({ rank: measures.find((each) => each === value) });
          }}
        />
      </Group>
      <Answer
        query={query}
        rows={5}
        rowHeight={54}
        isEmpty={({ analyticsRanking }) => analyticsRanking.length === 0}
        empty={
          <Text size="sm" c="dimmed">
            {t('analytics.ranking.empty')}
          </Text>
        }
      >
        {({ analyticsRanking }) => <RankingList videos={analyticsRanking} measure={rank} />}
      </Answer>
    </Section>
  );
}
