import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { newKey, type Blackout } from './schedule-values';
import type { ScheduleFormApi } from './use-schedule-save';

/** Days on which nothing is made: holidays, a break. */
export function BlackoutFields({ form }: { form: ScheduleFormApi }) {
  const { t } = useTranslation();
  return (
    <Section title={t('schedules.blackouts.title')} hint={t('schedules.blackouts.hint')}>
      <Stack gap="xs" align="flex-start">
        {form.values.blackouts.map(({ key }, row) => (
          <Group key={key} align="flex-start" wrap="nowrap" w="100%" maw={420}>
            <DatePickerInput
              type="range"
              allowSingleDateInRange
              aria-label={t('schedules.blackouts.days')}
              placeholder={t('schedules.blackouts.choose')}
              valueFormat={t('schedules.blackouts.format')}
              flex={1}
              {...form.getInputProps(`blackouts.${String(row)}.days`)}
            />
            <ActionIcon
              mt={4}
              aria-label={t('schedules.blackouts.remove')}
              onClick={() => {
                form.removeListItem('blackouts', row);
              }}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {form.errors.blackouts !== undefined && (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {form.errors.blackouts}
          </Text>
        )}
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => {
            const fresh: Blackout = { key: newKey(), days: [null, null] };
            form.insertListItem('blackouts', fresh);
          }}
        >
          {t('schedules.blackouts.add')}
        </Button>
      </Stack>
    </Section>
  );
}
