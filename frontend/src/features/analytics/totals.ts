import { graphql } from '../../gql';
import type { AnalyticsNumbersFragment } from '../../gql/graphql';
import type { Measure } from './analytics-search';

/** All that is known of what many videos gained, or one. */
export const AnalyticsNumbersDocument = graphql(`
  fragment AnalyticsNumbers on AnalyticsTotals {
    publications
    views {
      value
      measured
    }
    likes {
      value
      measured
    }
    comments {
      value
      measured
    }
    shares {
      value
      measured
    }
    saves {
      value
      measured
    }
    watchMs {
      value
      measured
    }
    engagement
    watchShare
  }
`);

/** How much more or less all of it is than before. */
export const AnalyticsChangesDocument = graphql(`
  fragment AnalyticsChanges on AnalyticsChange {
    views
    likes
    comments
    shares
    saves
    watchMs
    engagement
    watchShare
  }
`);

/** A number of them; null or undefined where it is not known. */
export function valueOf(totals: AnalyticsNumbersFragment, measure: Measure) {
  const found = totals[measure];
  return found !== null && typeof found === 'object' ? found.value : found;
}

/** Of how many videos it is known; undefined for rates, which are of those that tell enough. */
export function measuredOf(totals: AnalyticsNumbersFragment, measure: Measure): number | undefined {
  const found = totals[measure];
  return found !== null && typeof found === 'object' ? found.measured : undefined;
}
