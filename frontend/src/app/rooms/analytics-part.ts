import type { AnalyticsChoice, AnalyticsSearch } from '../../features/analytics/analytics-search';
import type { AnalyticsScope } from '../../features/analytics/analytics-scope';

/** What every part of the room gets: what is asked about, what the address says, and how to change it. */
export interface AnalyticsPartProps {
  scope: AnalyticsScope;
  search: AnalyticsSearch;
  onChange: (change: AnalyticsChoice) => void;
}
