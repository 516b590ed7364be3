import { SimpleGrid, Switch, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatSeconds, formatTook } from '../../ui/format';
import { SliderField } from '../../ui/slider-field';
import type { PipelineFormApi } from './use-pipeline-form';

const lengths = [15, 60, 120, 180];

/** What a writer is told: for whom, how, how long. */
export function WriterBrief({ form }: { form: PipelineFormApi }) {
  const { t } = useTranslation();
  const field = (name: string) => form.getInputProps(`writing.${name}`);
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NicheInput form={form} />
        <TextInput
          label={t('pipelines.writing.audience')}
          description={t('pipelines.writing.audienceHint')}
          placeholder={t('pipelines.writing.audienceExample')}
          maxLength={200}
          {...field('audience')}
        />
        <TextInput
          label={t('pipelines.writing.tone')}
          placeholder={t('pipelines.writing.toneExample')}
          maxLength={200}
          {...field('tone')}
        />
        <TextInput
          label={t('pipelines.model')}
          placeholder={t('pipelines.usual')}
          autoComplete="off"
          spellCheck={false}
          {...field('model')}
        />
      </SimpleGrid>
      <Textarea
        label={t('pipelines.writing.notes')}
        description={t('pipelines.writing.notesHint')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        {...field('notes')}
      />
      <SliderField
        label={t('pipelines.writing.length')}
        min={15}
        max={180}
        step={5}
        say={(seconds) => formatTook(seconds * 1000)}
        marks={lengths.map((value) => ({ value, label: formatSeconds(value * 1000, 0) }))}
        {...field('targetSeconds')}
      />
      <Switch
        label={t('pipelines.writing.feedback')}
        description={t('pipelines.writing.feedbackHint')}
        {...form.getInputProps('writing.feedback', { type: 'checkbox' })}
      />
    </>
  );
}

/** What the channel is about; ideas come from here. */
export function NicheInput({ form }: { form: PipelineFormApi }) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('pipelines.writing.niche')}
      description={t('pipelines.writing.nicheHint')}
      placeholder={t('runs.new.topics.example')}
      maxLength={200}
      {...form.getInputProps('writing.niche')}
    />
  );
}
