import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { BestTime } from '../../features/analytics/best-time';
import { InsightList } from '../../features/analytics/insight-list';
import { graphql } from '../../gql';
import type { AnalyticsVideos } from '../../gql/graphql';
import { Section } from '../../ui/section';
import { Answer } from './analytics-answer';

export const AnalyticsInsightsDocument = graphql(`
  query AnalyticsInsights($videos: AnalyticsVideos) {
    analyticsInsights(videos: $videos) {
      ...InsightList
    }
  }
`);

export const AnalyticsBestTimeDocument = graphql(`
  query AnalyticsBestTime($videos: AnalyticsVideos) {
    analyticsBestTime(videos: $videos) {
      ...BestTime
    }
  }
`);

/** What works, as far as the videos of the last year tell. */
export function WhatWorks({ videos }: { videos: AnalyticsVideos }) {
  const { t } = useTranslation();
  const query = useQuery({ query: AnalyticsInsightsDocument, variables: { videos } });
  return (
    <Section title={t('analytics.insights.title')} hint={t('analytics.insights.hint')}>
      <Answer query={query} rows={3} rowHeight={54}>
        {({ analyticsInsights }) => <InsightList insights={analyticsInsights} />}
      </Answer>
    </Section>
  );
}

/** When to publish, as far as the videos of the last year tell. */
export function WhenToPublish({ videos }: { videos: AnalyticsVideos }) {
  const { t } = useTranslation();
  const query = useQuery({ query: AnalyticsBestTimeDocument, variables: { videos } });
  return (
    <Section title={t('analytics.bestTime.title')} hint={t('analytics.bestTime.hint')}>
      <Answer query={query} rows={1} rowHeight={90}>
        {({ analyticsBestTime }) => <BestTime best={analyticsBestTime} />}
      </Answer>
    </Section>
  );
}
