import {
  Button,
  Group,
  Modal,
  NumberInput,
  Select,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScriptKind, SeriesFormFragment } from '../../gql/graphql';
import { FormAlert } from '../../ui/form-alert';
import { WeekdayChips } from '../../ui/weekday-chips';
import { SeriesLists } from './series-lists';
import { SeriesVariables } from './series-variables';
import { useSeriesSave, type SeriesFormApi } from './use-series-save';

interface SeriesModalProps {
  pipelineId: string;
  /** The series to change; undefined for a new one. */
  series: SeriesFormFragment | undefined;
  opened: boolean;
  onClose: () => void;
}

/** Makes a series, or changes one. */
export function SeriesModal({ opened, onClose, ...rest }: SeriesModalProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={rest.series ? t('series.edit') : t('series.new')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <SeriesForm {...rest} onSaved={onClose} />
    </Modal>
  );
}

type SeriesFormProps = Pick<SeriesModalProps, 'pipelineId' | 'series'> & { onSaved: () => void };

function SeriesForm(props: SeriesFormProps) {
  const { t } = useTranslation();
  const { form, busy, submit } = useSeriesSave(props);
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="md">
        <FormAlert message={form.errors.form} />
        <TextInput
          label={t('ui.name')}
          placeholder={t('series.name.example')}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <WeekdayChips
          label={t('series.weekdays.label')}
          value={form.values.weekdays}
          error={form.errors.weekdays}
          onChange={(days) => {
            form.setFieldValue('weekdays', days);
          }}
        />
        <Words form={form} />
        <SeriesLists form={form} />
        <Group align="flex-start" grow>
          <KindSelect form={form} />
          {props.series && (
            <NumberInput
              label={t('series.nextNumber.label')}
              min={1}
              allowDecimal={false}
              {...form.getInputProps('nextNumber')}
            />
          )}
        </Group>
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {props.series ? t('ui.save') : t('series.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface PartProps {
  form: SeriesFormApi;
}

function Words({ form }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <div>
        <Textarea
          label={t('series.template.label')}
          placeholder={t('series.template.example')}
          autosize
          minRows={3}
          maxRows={10}
          {...form.getInputProps('template')}
        />
        <SeriesVariables form={form} />
      </div>
      <TextInput
        label={t('series.title.label')}
        description={t('series.title.hint')}
        {...form.getInputProps('title')}
      />
    </>
  );
}

const kinds: readonly ScriptKind[] = ['TOPIC', 'TALKING_POINTS', 'SCRIPT'];

function KindSelect({ form }: PartProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('series.kind.label')}
      data={[
        { value: '', label: t('series.kind.pipeline') },
        ...kinds.map((value) => ({ value, label: t(`runs.new.bringKind.${value}`) })),
      ]}
      {...form.getInputProps('scriptKind')}
    />
  );
}
