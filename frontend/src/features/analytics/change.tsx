import { Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatChange } from './measures';

/** How much more or less than in the days before: a sign and a colour. Nothing where it is not known. */
export function Change({ value }: { value: number | null | undefined }) {
  const { t } = useTranslation();
  if (value == null) return null;
  const color = value > 0 ? 'teal' : 'red';
  return (
    <Text
      span
      size="xs"
      fw={550}
      className="tabular"
      c={value === 0 ? 'dimmed' : `var(--mantine-color-${color}-light-color)`}
    >
      {formatChange(value)}
      <VisuallyHidden> {t('analytics.thanBefore')}</VisuallyHidden>
    </Text>
  );
}
