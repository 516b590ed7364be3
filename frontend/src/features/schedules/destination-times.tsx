import { Group, Stack } from '@mantine/core';
import { TimeInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import type { ScheduleDestinationFragment } from '../../gql/graphql';
import { AccountName, platforms } from '../../ui/platform';
import { Section } from '../../ui/section';
import type { ScheduleFormApi } from './use-schedule-save';

interface DestinationTimesProps {
  form: ScheduleFormApi;
  accounts: readonly ScheduleDestinationFragment[];
}

/** Accounts can be published on at a time of their own. */
export function DestinationTimes({ form, accounts }: DestinationTimesProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('schedules.destinations.title')} hint={t('schedules.destinations.hint')}>
      <Stack gap="xs">
        {accounts.map(({ id, platform, displayName }, row) => (
          <Group key={id} justify="space-between" wrap="nowrap">
            <AccountName platform={platform} name={displayName} />
            <TimeInput
              aria-label={t('schedules.destinations.time', {
                name: displayName,
                platform: platforms[platform].title,
              })}
              w={120}
              {...form.getInputProps(`destinationTimes.${String(row)}.time`)}
            />
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
