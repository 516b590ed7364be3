import type { ScheduleLabelsOverride } from '@mantine/schedule';
import { useTranslation } from 'react-i18next';

/** What the library itself says. */
export function useScheduleLabels(): ScheduleLabelsOverride {
  const { t } = useTranslation();
  return {
    weekday: t('calendar.weekday'),
    timeSlot: t('calendar.timeSlot'),
    more: t('calendar.more'),
    moreLabel: (count) => t('calendar.moreOf', { count }),
    noEvents: t('calendar.nothingThatDay'),
  };
}
