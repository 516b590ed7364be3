import {
  ActionIcon,
  Button,
  Code,
  Group,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { TimeInput } from '@mantine/dates';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import { WeekdayChips } from '../../ui/weekday-chips';
import { weekdays } from '../../ui/weekdays';
import { newDayTime } from './schedule-values';
import type { ScheduleFormApi } from './use-schedule-save';

interface PartProps {
  form: ScheduleFormApi;
}

/** The slots: days and times of a week, or a cron expression for whoever thinks in those. */
export function SlotFields({ form }: PartProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" align="flex-start">
      <SegmentedControl
        aria-label={t('schedules.kind.label')}
        data={[
          { value: 'weekly', label: t('schedules.kind.weekly') },
          { value: 'cron', label: t('schedules.kind.cron') },
        ]}
        {...form.getInputProps('kind')}
      />
      {form.values.kind === 'weekly' ? <Week form={form} /> : <Cron form={form} />}
    </Stack>
  );
}

function Week({ form }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      {form.values.times.map(({ key }, row) => (
        <DayTimeRow key={key} form={form} row={row} />
      ))}
      {form.errors.times !== undefined && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {form.errors.times}
        </Text>
      )}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => {
          form.insertListItem('times', newDayTime([...weekdays], '12:00'));
        }}
      >
        {t('schedules.times.add')}
      </Button>
    </>
  );
}

function DayTimeRow({ form, row }: PartProps & { row: number }) {
  const { t } = useTranslation();
  const path = `times.${String(row)}`;
  const days = form.values.times[row]?.weekdays ?? [];
  return (
    <Group align="flex-start" gap="md">
      <WeekdayChips
        label={t('schedules.times.days')}
        value={days}
        error={form.errors[`${path}.weekdays`]}
        onChange={(chosen) => {
          form.setFieldValue(`${path}.weekdays`, chosen);
        }}
      />
      <TimeInput
        label={t('schedules.times.time')}
        w={120}
        {...form.getInputProps(`${path}.time`)}
      />
      {form.values.times.length > 1 && (
        <ActionIcon
          mt={26}
          aria-label={t('schedules.times.remove')}
          onClick={() => {
            form.removeListItem('times', row);
          }}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}

function Cron({ form }: PartProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('schedules.cron.label')}
      description={
        <Trans i18nKey="schedules.cron.hint" components={{ code: <Code fz="inherit" /> }} />
      }
      w="100%"
      maw={420}
      spellCheck={false}
      {...form.getInputProps('cron')}
    />
  );
}
