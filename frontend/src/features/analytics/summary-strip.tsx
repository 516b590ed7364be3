import { Card, SimpleGrid, Text } from '@mantine/core';
import { memo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { SummaryStripFragment } from '../../gql/graphql';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Ago } from '../../ui/ago';
import { formatCompact, formatCount } from '../../ui/format';

export const SummaryStripDocument = graphql(`
  fragment SummaryStrip on AnalyticsSummary {
    publications
    measured
    views
    likes
    comments
    shares
    takenAt
  }
`);

/** Totals of the span, and honestly how much of it has been measured. */
export const SummaryStrip = memo(function SummaryStrip({
  summary: masked,
}: {
  summary: FragmentType<typeof SummaryStripDocument>;
}) {
  const { t } = useTranslation();
  const summary = unmask(SummaryStripDocument, masked);
  const tiles = [
    ['views', summary.views],
    ['likes', summary.likes],
    ['comments', summary.comments],
    ['shares', summary.shares],
  ] as const;
  return (
    <Card component="section" aria-label={t('analytics.totals')} padding="sm">
      <SimpleGrid cols={{ base: 3, xs: 5 }} spacing="md">
        <Tile label={t('analytics.publications')} value={formatCount(summary.publications)} />
        {tiles.map(([name, value]) => (
          <Tile
            key={name}
            label={t(`analytics.${name}`)}
            value={value == null ? undefined : formatCompact(value)}
          />
        ))}
      </SimpleGrid>
      <Text size="xs" c="dimmed" mt={8}>
        <Measured summary={summary} />
      </Text>
    </Card>
  );
});

/** Of how much there are numbers, and since when. */
function Measured({ summary }: { summary: SummaryStripFragment }) {
  const { t } = useTranslation();
  if (summary.measured === 0) return t('analytics.nothing');
  const values = {
    measured: formatCount(summary.measured),
    total: formatCount(summary.publications),
  };
  if (summary.takenAt == null) return t('analytics.measured', values);
  return (
    <Trans
      i18nKey="analytics.measuredAt"
      values={values}
      components={{ ago: <Ago at={summary.takenAt} /> }}
    />
  );
}

function Tile({ label, value }: { label: string; value: string | undefined }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text
        fz={20}
        fw={600}
        lh={1.3}
        className="tabular"
        c={value === undefined ? 'dimmed' : 'inherit'}
      >
        {value ?? '–'}
      </Text>
    </div>
  );
}
