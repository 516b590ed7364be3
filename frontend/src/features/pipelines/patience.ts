import { t } from 'i18next';

const hour = 60;
const day = 24 * hour;
const usual = [30, hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 3 * day, 7 * day, 30 * day];

/** A wait in the largest unit that fits without a rest. */
function sayWait(minutes: number): string {
  if (minutes % day === 0) return t('pipelines.patience.days', { count: minutes / day });
  if (minutes % hour === 0) return t('pipelines.patience.hours', { count: minutes / hour });
  return t('pipelines.patience.minutes', { count: minutes });
}

/** How long a video may wait for a word; whatever else was chosen before stays a choice. */
export function patienceChoices(chosen: number | null) {
  const waits = chosen === null || usual.includes(chosen) ? usual : [...usual, chosen];
  const sorted = [...waits].sort((one, other) => one - other);
  return [
    { value: 'never', label: t('pipelines.patience.never') },
    ...sorted.map((minutes) => ({ value: String(minutes), label: sayWait(minutes) })),
  ];
}
