import { Card, Group, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { LastVideos } from '../../features/analytics/last-videos';
import { SummaryStrip } from '../../features/analytics/summary-strip';
import { rangeMoments } from '../../features/publications/history-search';
import { graphql } from '../../gql';
import { Faces } from '../../ui/faces';
import { TextLink } from '../../ui/links';

const HowTheyDoDocument = graphql(`
  query HowTheyDo($filter: AnalyticsFilter!) {
    analyticsSummary(filter: $filter) {
      publications
      ...SummaryStrip
    }
    publications(filter: { states: [PUBLISHED] }, first: 4) {
      nodes {
        id
        ...LastVideo
      }
    }
  }
`);

/** How what was published in the last four weeks does. */
export function HowTheyDo() {
  const { t } = useTranslation();
  const variables = useMemo(() => ({ filter: rangeMoments('28d', new Date()) }), []);
  const [{ data, error }, reload] = useQuery({
    query: HowTheyDoDocument,
    variables,
    requestPolicy: 'cache-and-network',
  });
  return (
    <section aria-label={t('home.numbers.title')} className="when-seen">
      <Group justify="space-between" mb="xs">
        <Title order={2}>{t('home.numbers.title')}</Title>
        <TextLink to="/analytics" size="sm">
          {t('home.numbers.all')}
        </TextLink>
      </Group>
      <Faces
        data={data}
        error={error}
        onRetry={() => {
          reload({ requestPolicy: 'network-only' });
        }}
        rows={1}
        rowHeight={98}
        isEmpty={({ analyticsSummary }) => analyticsSummary.publications === 0}
        empty={
          <Card>
            <Text size="sm" c="dimmed">
              {t('home.numbers.nothing')}
            </Text>
          </Card>
        }
      >
        {({ analyticsSummary, publications }) => (
          <>
            <SummaryStrip summary={analyticsSummary} />
            <Card px="md" py={4} mt="sm">
              <LastVideos videos={publications.nodes} />
            </Card>
          </>
        )}
      </Faces>
    </section>
  );
}
