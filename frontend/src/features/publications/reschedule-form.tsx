import { Button, Group, Stack, Text } from '@mantine/core';
import { DateInput, TimeInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../ui/now';
import { clocksAt, dayAt, momentOf, zoneName } from '../../ui/zone';
import type { PublicationMove, Waiting } from './use-publication-move';

interface RescheduleFormProps {
  publication: Waiting;
  zone: string;
  move: PublicationMove['move'];
}

/** Lets a publication go out at another time without dragging it. */
export function RescheduleForm({ publication, zone, move }: RescheduleFormProps) {
  const { t } = useTranslation();
  const today = dayAt(useNow(60_000), zone);
  const clocks = clocksAt(publication.at, zone);
  const form = useForm({
    initialValues: { day: clocks.slice(0, 10), time: clocks.slice(11, 16) },
    validate: {
      day: (day) => (day === '' ? t('publications.move.dayMissing') : null),
      time: (time) => (time === '' ? t('publications.move.timeMissing') : null),
    },
  });
  const submit = async ({ day, time }: typeof form.values) => {
    const refused = await move(publication, momentOf(`${day} ${time}:00`, zone));
    if (refused !== undefined) form.setFieldError('time', refused);
  };
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate aria-label={t('publications.move.title')}>
      <Stack gap="xs">
        <Group grow align="flex-start" gap="xs">
          <DateInput
            label={t('publications.move.day')}
            valueFormat={t('publications.move.dayFormat')}
            minDate={today}
            {...form.getInputProps('day')}
            onChange={(day) => {
              form.setFieldValue('day', day ?? '');
            }}
          />
          <TimeInput label={t('publications.move.time')} {...form.getInputProps('time')} />
        </Group>
        <Group justify="space-between">
          <Text size="xs" c="dimmed">
            {zoneName(zone)}
          </Text>
          <Button type="submit" size="xs" loading={form.submitting} disabled={!form.isDirty()}>
            {t('publications.move.action')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
