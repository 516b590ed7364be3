import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { InsightListFragment } from '../../gql/graphql';
import { formatCompact, formatCount } from '../../ui/format';
import { Evidence } from './evidence';

export const InsightListDocument = graphql(`
  fragment InsightList on AnalyticsInsights {
    videos
    medianViews
    leastVideos
    insights {
      feature
      value
      times
      videos
      interval {
        low
        high
      }
      clear
      sentence
    }
  }
`);

/** What the better videos have in common, with what it rests on. */
export function InsightList({
  insights: masked,
}: {
  insights: FragmentType<typeof InsightListDocument>;
}) {
  const { t } = useTranslation();
  const { videos, medianViews, leastVideos, insights } = unmask(InsightListDocument, masked);
  if (insights.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('analytics.insights.few', { count: videos, least: formatCount(leastVideos) })}
      </Text>
    );
  }
  return (
    <Stack gap="md">
      <Text size="xs" c="dimmed">
        {t('analytics.insights.compared', {
          count: videos,
          median: medianViews == null ? '–' : formatCompact(medianViews),
        })}
      </Text>
      <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {insights.map((insight) => (
          <InsightLine key={`${insight.feature} ${insight.value}`} insight={insight} />
        ))}
      </Stack>
      <Text size="xs" c="dimmed">
        {t('analytics.evidence.line')}
      </Text>
    </Stack>
  );
}

function InsightLine({ insight }: { insight: InsightListFragment['insights'][number] }) {
  const { t } = useTranslation();
  const { sentence, clear, times, interval } = insight;
  return (
    <li>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs" mb={6}>
        {/* The API says it in English. */}
        <Text size="sm" lang="en">
          {sentence}
        </Text>
        <Badge color={clear ? 'teal' : 'gray'} miw="fit-content">
          {clear ? t('analytics.insights.clear') : t('analytics.insights.chance')}
        </Badge>
      </Group>
      <Evidence times={times} interval={interval} />
    </li>
  );
}
