import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { counters, type Counter } from './analytics-search';
import { TotalTile, type Total } from './total-tile';
import { AnalyticsChangesDocument, AnalyticsNumbersDocument, measuredOf, valueOf } from './totals';

export const TotalsGridDocument = graphql(`
  fragment TotalsGrid on AnalyticsReport {
    totals {
      ...AnalyticsNumbers
    }
    previous {
      ...AnalyticsNumbers
    }
    change {
      ...AnalyticsChanges
    }
  }
`);

interface TotalsGridProps {
  report: FragmentType<typeof TotalsGridDocument>;
  compare: boolean;
  /** Whose course is shown below. */
  measure: Counter;
  onMeasure: (measure: Counter) => void;
}

/** What was gained. Whatever is counted can be chosen, to see its course. */
export function TotalsGrid({ report: masked, compare, measure, onMeasure }: TotalsGridProps) {
  const { t } = useTranslation();
  const report = unmask(TotalsGridDocument, masked);
  const totals = unmask(AnalyticsNumbersDocument, report.totals);
  const previous = unmask(AnalyticsNumbersDocument, report.previous);
  const change = unmask(AnalyticsChangesDocument, report.change);
  const total = (name: Total['measure']): Total => ({
    measure: name,
    value: valueOf(totals, name),
    measured: measuredOf(totals, name),
    publications: totals.publications,
    ...(compare ? { before: valueOf(previous, name), change: change[name] } : {}),
  });
  return (
    <SimpleGrid
      cols={{ base: 2, sm: 3, md: 4 }}
      spacing="sm"
      role="group"
      aria-label={t('analytics.totals')}
    >
      {counters.map((name) => (
        <TotalTile
          key={name}
          total={total(name)}
          pressed={name === measure}
          onPress={() => {
            onMeasure(name);
          }}
        />
      ))}
      <TotalTile total={total('engagement')} />
      <TotalTile total={total('watchShare')} />
    </SimpleGrid>
  );
}
