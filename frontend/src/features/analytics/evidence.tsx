import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Interval } from './interval';
import { formatTimes } from './measures';

interface EvidenceProps {
  times: number;
  videos: number;
  interval: { low: number; high: number } | null | undefined;
}

/** What a finding rests on: how many videos, and where it really lies. */
export function Evidence({ times, videos, interval }: EvidenceProps) {
  const { t } = useTranslation();
  const values = { count: videos, times: formatTimes(times) };
  return (
    <>
      {interval && <Interval times={times} low={interval.low} high={interval.high} />}
      <Text size="xs" c="dimmed" mt={4} className="tabular">
        {interval
          ? t('analytics.evidence.interval', {
              ...values,
              low: formatTimes(interval.low),
              high: formatTimes(interval.high),
            })
          : t('analytics.evidence.noInterval', values)}
      </Text>
    </>
  );
}
