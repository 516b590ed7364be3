import { Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './change.module.css';
import { formatChange } from './measures';

/** How much more or less than in the days before: a sign and a colour. Nothing where it is not known. */
export function Change({ value }: { value: number | null | undefined }) {
  const { t } = useTranslation();
  if (value == null) return null;
  const percent = Math.round(value * 100);
  const direction = percent > 0 ? 'more' : percent < 0 ? 'less' : 'same';
  return (
    <Text span size="xs" fw={550} className={`tabular ${classes[direction] ?? ''}`}>
      {formatChange(percent / 100)}
      <VisuallyHidden> {t('analytics.thanBefore')}</VisuallyHidden>
    </Text>
  );
}
