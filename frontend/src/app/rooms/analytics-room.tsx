import '@mantine/charts/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import { SimpleGrid, Stack } from '@mantine/core';
import { IconChartLine } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AnalyticsFilters } from '../../features/analytics/analytics-filters';
import { analyticsScope } from '../../features/analytics/analytics-scope';
import {
  parseAnalyticsSearch,
  type AnalyticsChoice,
} from '../../features/analytics/analytics-search';
import { formatSpan } from '../../features/analytics/days';
import { graphql } from '../../gql';
import { Empty } from '../../ui/empty';
import { ButtonLink } from '../../ui/links';
import { useNow } from '../../ui/now';
import { Room } from '../../ui/room';
import { useSignedIn } from '../viewer-context';
import { AnalyticsBreakdown } from './analytics-breakdown';
import { AnalyticsCourse } from './analytics-course';
import { AnalyticsExport } from './analytics-export';
import { WhatWorks, WhenToPublish } from './analytics-lessons';
import type { AnalyticsPartProps } from './analytics-part';
import { AnalyticsRanking } from './analytics-ranking';
import { AnalyticsTotals } from './analytics-totals';

export const AnalyticsRoomDocument = graphql(`
  query AnalyticsRoom {
    published: publications(filter: { states: [PUBLISHED] }, first: 1) {
      totalCount
    }
    ...AnalyticsChoices
  }
`);

/** How what was published performs. Each part asks for itself, all at once, so that one that fails leaves the others. */
export function AnalyticsRoom(): ReactNode {
  const { t } = useTranslation();
  const part = useAnalytics();
  const [{ data }] = useQuery({
    query: AnalyticsRoomDocument,
    requestPolicy: 'cache-and-network',
  });
  const isEmpty = data?.published.totalCount === 0;
  return (
    <Room
      title={t('frame.rooms.analytics')}
      subtitle={isEmpty ? undefined : formatSpan(part.scope.span)}
      action={!isEmpty && <AnalyticsExport filter={part.scope.filter} />}
    >
      {isEmpty ? (
        <Empty
          icon={IconChartLine}
          title={t('analytics.empty.title')}
          text={t('analytics.empty.text')}
          action={<ButtonLink to="/runs/new">{t('runs.new.title')}</ButtonLink>}
        />
      ) : (
        <>
          <AnalyticsFilters
            search={part.search}
            span={part.scope.span}
            choices={data}
            onChange={part.onChange}
          />
          <Parts {...part} />
        </>
      )}
    </Room>
  );
}

function Parts(part: AnalyticsPartProps) {
  return (
    <>
      <AnalyticsTotals {...part} />
      <AnalyticsCourse {...part} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" verticalSpacing="lg">
        <Stack gap="lg">
          <AnalyticsBreakdown {...part} />
          <WhatWorks videos={part.scope.videos} />
        </Stack>
        <Stack gap="lg">
          <AnalyticsRanking {...part} />
          <WhenToPublish videos={part.scope.videos} />
        </Stack>
      </SimpleGrid>
    </>
  );
}

/** What the address says, what that asks for, and how it is changed. */
function useAnalytics(): AnalyticsPartProps {
  const search = useSearch({ from: '/inside/analytics' });
  const navigate = useNavigate({ from: '/analytics' });
  const { timeZone } = useSignedIn();
  const now = useNow(60_000);
  const scope = useMemo(() => analyticsScope(search, timeZone, now), [search, timeZone, now]);
  const onChange = (change: AnalyticsChoice) =>
    void navigate({
      search: parseAnalyticsSearch({ ...search, ...change }),
      replace: true,
      resetScroll: false,
    });
  return { scope, search, onChange };
}
