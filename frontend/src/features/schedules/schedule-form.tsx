import { Button, Group, NumberInput, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { unmask, type FragmentType } from '../../gql';
import type { CatchUp } from '../../gql/graphql';
import { FormAlert } from '../../ui/form-alert';
import { Section } from '../../ui/section';
import { zoneName } from '../../ui/zone';
import { BlackoutFields } from './blackout-fields';
import { DestinationTimes } from './destination-times';
import { ScheduleDestinationDocument, type ScheduleFormDocument } from './schedule-fragments';
import { SchedulePreview } from './schedule-preview';
import { SlotFields } from './slot-fields';
import { useScheduleSave, type ScheduleFormApi } from './use-schedule-save';

interface ScheduleFormProps {
  pipelineId: string;
  schedule: FragmentType<typeof ScheduleFormDocument> | null;
  destinations: readonly FragmentType<typeof ScheduleDestinationDocument>[];
  /** The person's own. */
  timeZone: string;
}

/** When a pipeline makes and publishes videos by itself. */
export function ScheduleForm({ pipelineId, schedule, destinations, timeZone }: ScheduleFormProps) {
  const { t } = useTranslation();
  const accounts = unmask(ScheduleDestinationDocument, destinations);
  const connectionIds = accounts.map(({ id }) => id);
  const { form, busy, submit } = useScheduleSave({ pipelineId, schedule, connectionIds, timeZone });
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="md">
        <FormAlert message={form.errors.form} />
        <Section title={t('schedules.when.title')} hint={t('schedules.when.hint')}>
          <Stack gap="md">
            <SlotFields form={form} />
            <ZoneSelect form={form} />
          </Stack>
        </Section>
        <SchedulePreview pipelineId={pipelineId} values={form.values} timeZone={timeZone} />
        <Section title={t('schedules.manner.title')}>
          <Stack gap="md">
            <Minutes form={form} />
            <CatchUpSelect form={form} />
          </Stack>
        </Section>
        {accounts.length > 0 && <DestinationTimes form={form} accounts={accounts} />}
        <BlackoutFields form={form} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={schedule !== null && !form.isDirty()}>
            {schedule === null ? t('schedules.begin') : t('ui.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface PartProps {
  form: ScheduleFormApi;
}

const zones = Intl.supportedValuesOf('timeZone');

function ZoneSelect({ form }: PartProps) {
  const { t } = useTranslation();
  const { timeZone } = form.values;
  const known = zones.includes(timeZone) ? zones : [timeZone, ...zones];
  return (
    <Select
      label={t('schedules.zone.label')}
      description={t('schedules.zone.hint')}
      data={known.map((value) => ({ value, label: zoneName(value) }))}
      searchable
      limit={60}
      maw={320}
      nothingFoundMessage={t('schedules.zone.unknown')}
      {...form.getInputProps('timeZone')}
    />
  );
}

function Minutes({ form }: PartProps) {
  const { t } = useTranslation();
  return (
    <Group align="flex-start" gap="md">
      {(['leadMinutes', 'jitterMinutes'] as const).map((field) => (
        <NumberInput
          key={field}
          label={t(`schedules.${field}.label`)}
          description={t(`schedules.${field}.hint`)}
          suffix={t('schedules.minutes')}
          min={0}
          allowDecimal={false}
          allowNegative={false}
          flex="1 1 240px"
          {...form.getInputProps(field)}
        />
      ))}
    </Group>
  );
}

const catchUps: readonly CatchUp[] = ['SKIP', 'ONE', 'ALL'];

function CatchUpSelect({ form }: PartProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('schedules.catchUp.label')}
      description={t('schedules.catchUp.hint')}
      data={catchUps.map((value) => ({ value, label: t(`schedules.catchUp.${value}`) }))}
      maw={320}
      {...form.getInputProps('catchUp')}
    />
  );
}
