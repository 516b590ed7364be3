import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../ui/format';
import type { Limit } from './limits';

interface CountedProps<Value> {
  limits: readonly Limit<Value>[];
  value: Value;
}

/** Where a count begins to matter beside the main one. */
const near = 0.7;

/** How much of what a platform takes is used, in its own measure. */
export function Counted<Value>({ limits, value }: CountedProps<Value>) {
  const { t } = useTranslation();
  const counts = limits.map(({ unit, most, count }) => ({ unit, most, used: count(value) }));
  return counts
    .filter(({ used, most }, index) => index === 0 || used > most * near)
    .map(({ unit, most, used }, index) => (
      <Text
        key={unit}
        span
        inherit
        className="tabular"
        c={used > most ? 'var(--mantine-color-error)' : 'inherit'}
      >
        {index > 0 && ' · '}
        {t(`publications.limit.${unit}`, { part: formatCount(used), count: most })}
      </Text>
    ));
}
