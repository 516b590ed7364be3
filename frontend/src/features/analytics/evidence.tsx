import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Interval } from './interval';
import { formatTimes } from './measures';

interface EvidenceProps {
  times: number;
  interval: { low: number; high: number } | null | undefined;
}

/** How sure a finding is: where it really lies, or that nobody can say. */
export function Evidence({ times, interval }: EvidenceProps) {
  const { t } = useTranslation();
  return (
    <>
      {interval && <Interval times={times} low={interval.low} high={interval.high} />}
      <Text size="xs" c="dimmed" mt={4} className="tabular">
        {interval
          ? t('analytics.evidence.interval', {
              low: formatTimes(interval.low),
              high: formatTimes(interval.high),
            })
          : t('analytics.evidence.noInterval')}
      </Text>
    </>
  );
}
