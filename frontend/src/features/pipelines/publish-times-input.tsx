import { Chip, Group, Input, Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { readCron, weekdays, writeCron } from './cron';
import type { PipelineFormApi } from './use-pipeline-form';
import { weekdayName } from './weekday-names';

/** All zones, with the chosen one even where the browser lists it under another name. */
const timeZones = (chosen: string): string[] => [
  ...new Set([chosen, ...Intl.supportedValuesOf('timeZone')]),
];

const startingTimes = () => ({
  cron: '0 18 * * *',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

/** When videos go out: each as soon as it is ready, or one at each of certain times. */
export function PublishTimesInput({ form }: { form: PipelineFormApi }) {
  const { t } = useTranslation();
  const times = form.values.publishTimes;
  return (
    <Stack gap="sm">
      <Switch
        label={t('pipelines.times.label')}
        description={t('pipelines.times.hint')}
        error={form.errors.publishTimes}
        checked={times !== null}
        onChange={({ currentTarget }) => {
          form.setFieldValue('publishTimes', currentTarget.checked ? startingTimes() : null);
        }}
      />
      {times && (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Times
            cron={times.cron}
            onChange={(cron) => {
              form.setFieldValue('publishTimes', { ...times, cron });
            }}
          />
          <Select
            label={t('pipelines.times.zone')}
            data={timeZones(times.timeZone)}
            searchable
            {...form.getInputProps('publishTimes.timeZone')}
          />
        </SimpleGrid>
      )}
    </Stack>
  );
}

interface TimesProps {
  cron: string;
  onChange: (cron: string) => void;
}

/** One time on some days; what is not so simple is written as cron. */
function Times({ cron, onChange }: TimesProps) {
  const { t } = useTranslation();
  const [written, setWritten] = useState(() => readCron(cron) === null);
  const simple = written ? null : readCron(cron);
  return (
    <Stack gap="xs">
      {simple ? (
        <SimpleTimesInput cron={cron} onChange={onChange} />
      ) : (
        <TextInput
          label={t('pipelines.times.cron')}
          description={t('pipelines.times.cronHint')}
          spellCheck={false}
          value={cron}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value);
          }}
        />
      )}
      <Switch
        size="xs"
        label={t('pipelines.times.asCron')}
        checked={!simple}
        disabled={written && readCron(cron) === null}
        onChange={({ currentTarget }) => {
          setWritten(currentTarget.checked);
        }}
      />
    </Stack>
  );
}

function SimpleTimesInput({ cron, onChange }: TimesProps) {
  const { t } = useTranslation();
  const simple = readCron(cron);
  if (!simple) return null;
  return (
    <>
      <TextInput
        type="time"
        label={t('pipelines.times.time')}
        value={simple.time}
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== '')
            onChange(writeCron({ ...simple, time: currentTarget.value }));
        }}
      />
      <Input.Wrapper label={t('pipelines.times.days')} labelElement="div">
        <Chip.Group
          multiple
          value={simple.days}
          onChange={(days) => {
            onChange(writeCron({ ...simple, days }));
          }}
        >
          <Group gap={4} mt={4}>
            {weekdays.map((day) => (
              <Chip key={day} value={day} size="xs" variant="outline">
                {weekdayName(day)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
    </>
  );
}
