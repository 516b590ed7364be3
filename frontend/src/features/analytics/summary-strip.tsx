import { Card, SimpleGrid, Text } from '@mantine/core';
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
export function SummaryStrip({
  summary: masked,
}: {
  summary: FragmentType<typeof SummaryStripDocument>;
}) {
  const summary = unmask(SummaryStripDocument, masked);
  const tiles = [
    ['Views', summary.views],
    ['Likes', summary.likes],
    ['Comments', summary.comments],
    ['Shares', summary.shares],
  ] as const;
  return (
    <Card component="section" aria-label="Totals" padding="sm">
      <SimpleGrid cols={{ base: 3, xs: 5 }} spacing="md">
        <Tile label="Publications" value={formatCount(summary.publications)} />
        {tiles.map(([label, value]) => (
          <Tile
            key={label}
            label={label}
            value={value == null ? undefined : formatCompact(value)}
          />
        ))}
      </SimpleGrid>
      <Text size="xs" c="dimmed" mt={8}>
        {summary.measured === 0
          ? 'No data yet. The platforms report the first numbers some hours after publishing.'
          : `Numbers for ${formatCount(summary.measured)} of ${formatCount(summary.publications)} publications`}
        {summary.measured > 0 && summary.takenAt != null && (
          <>
            , last read <Ago at={summary.takenAt} />
          </>
        )}
      </Text>
    </Card>
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
