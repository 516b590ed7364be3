import { Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Measure } from './analytics-search';
import { formatExactly } from './measures';

/** A number, or that it is not known, which is not zero. */
export function Known({ measure, value }: { measure: Measure; value: number | null | undefined }) {
  const { t } = useTranslation();
  if (value != null) return formatExactly(measure, value);
  return (
    <Text span inherit c="dimmed">
      <span aria-hidden>–</span>
      <VisuallyHidden>{t('analytics.unknown')}</VisuallyHidden>
    </Text>
  );
}
