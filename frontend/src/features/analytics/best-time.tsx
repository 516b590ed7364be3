import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { formatHour, formatWeekday } from './days';
import { Evidence } from './evidence';
import { formatTimes } from './measures';

export const BestTimeDocument = graphql(`
  fragment BestTime on PublishingTime {
    videos
    sentence
    hours {
      begins
      times
      videos
      interval {
        low
        high
      }
    }
    weekday {
      begins
      times
      videos
      interval {
        low
        high
      }
    }
  }
`);

/** When to publish, with what that rests on; or why nothing is suggested. */
export function BestTime({ best: masked }: { best: FragmentType<typeof BestTimeDocument> }) {
  const { t } = useTranslation();
  const { hours, weekday, sentence } = unmask(BestTimeDocument, masked);
  const slots = [
    hours && {
      ...hours,
      name: t('analytics.bestTime.hours', {
        from: formatHour(hours.begins),
        to: formatHour((hours.begins + 3) % 24),
      }),
    },
    weekday && {
      ...weekday,
      name: t('analytics.bestTime.weekday', { weekday: formatWeekday(weekday.begins) }),
    },
  ].filter((slot) => slot != null);
  if (slots.length === 0) {
    return (
      <Text size="sm" c="dimmed" lang="en">
        {sentence}
      </Text>
    );
  }
  return (
    <Stack gap="lg">
      {slots.map(({ name, times, videos, interval }) => (
        <div key={name}>
          <Text fz={20} fw={600}>
            {name}
          </Text>
          <Text size="sm" mb={8}>
            {t('analytics.bestTime.did', { count: videos, times: formatTimes(times) })}
          </Text>
          <Evidence times={times} interval={interval} />
        </div>
      ))}
      <Text size="xs" c="dimmed">
        {t('analytics.evidence.line')}
      </Text>
    </Stack>
  );
}
