import { t } from 'i18next';
import { platforms } from '../../ui/platform';
import type { Platform } from '../../gql/graphql';
import type { Dimension } from './analytics-search';
import { formatHour, formatWeekday } from './days';

/** The platform a key of a breakdown means: the API writes `youtube`. */
export const platformOf = (key: string): Platform | undefined =>
  (Object.keys(platforms) as Platform[]).find((name) => name.toLowerCase() === key.toLowerCase());

/** What a group of videos is called; what is no name of the person's own is said in the reader's language. */
export function groupLabel(by: Dimension, key: string | null | undefined, label: string): string {
  if (key == null) return by === 'topic' ? t('analytics.noTopic') : label;
  const number = Number(key);
  if (by === 'hour' && Number.isInteger(number)) return formatHour(number);
  if (by === 'weekday' && Number.isInteger(number)) return formatWeekday(number);
  const platform = by === 'platform' ? platformOf(key) : undefined;
  return platform ? platforms[platform].title : label;
}

/** Hours and weekdays as they follow each other, all else as the API ranks it. */
export function inOrder<Row extends { key: string | null | undefined }>(
  by: Dimension,
  rows: readonly Row[],
): readonly Row[] {
  if (by !== 'hour' && by !== 'weekday') return rows;
  return [...rows].sort((one, other) => Number(one.key) - Number(other.key));
}
