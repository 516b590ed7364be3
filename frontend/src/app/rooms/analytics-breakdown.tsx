import { Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import {
  dimensions,
  type AnalyticsChoice,
  type Dimension,
} from '../../features/analytics/analytics-search';
import { BreakdownTable } from '../../features/analytics/breakdown-table';
import { platformOf } from '../../features/analytics/groups';
import { dimensionNames } from '../../features/analytics/measures';
import { graphql } from '../../gql';
import { Section } from '../../ui/section';
import { Answer } from './analytics-answer';
import type { AnalyticsPartProps } from './analytics-part';

export const AnalyticsBreakdownDocument = graphql(`
  query AnalyticsBreakdown($filter: AnalyticsFilter!, $by: AnalyticsDimension!) {
    analyticsBreakdown(filter: $filter, by: $by) {
      ...BreakdownRow
    }
  }
`);

/** The same by what sets videos apart. */
export function AnalyticsBreakdown(props: AnalyticsPartProps) {
  const { t } = useTranslation();
  const by = props.search.by ?? 'platform';
  return (
    <Section
      title={t('analytics.breakdown')}
      action={
        <Select
          size="xs"
          aria-label={t('analytics.byWhat')}
          data={dimensions.map((value) => ({ value, label: t(`analytics.by.${value}`) }))}
          value={by}
          w={170}
          onChange={(value) => {
            props.onChange({ by: dimensions.find((each) => each === value) });
          }}
        />
      }
    >
      <Groups key={by} {...props} by={by} />
    </Section>
  );
}

function Groups({ scope, search, onChange, by }: AnalyticsPartProps & { by: Dimension }) {
  const { t } = useTranslation();
  const query = useQuery({
    query: AnalyticsBreakdownDocument,
    variables: { filter: scope.filter, by: dimensionNames[by] },
    requestPolicy: 'cache-and-network',
  });
  const narrow = narrowing[by];
  return (
    <Answer
      query={query}
      rows={3}
      rowHeight={44}
      isEmpty={({ analyticsBreakdown }) => analyticsBreakdown.length === 0}
      empty={
        <Text size="sm" c="dimmed">
          {t('analytics.noVideos')}
        </Text>
      }
    >
      {({ analyticsBreakdown }) => (
        <BreakdownTable
          groups={analyticsBreakdown}
          by={by}
          measure={search.measure ?? 'views'}
          compare={search.compare !== 'off'}
          onNarrow={
            narrow &&
            ((key) => {
              onChange(narrow(key));
            })
          }
        />
      )}
    </Answer>
  );
}

/** What the room can be narrowed to, by what a row stands for. */
const narrowing: Partial<Record<Dimension, (key: string) => AnalyticsChoice>> = {
  platform: (key) => ({ platform: platformOf(key), connection: undefined }),
  connection: (connection) => ({ connection }),
  pipeline: (pipeline) => ({ pipeline }),
};
