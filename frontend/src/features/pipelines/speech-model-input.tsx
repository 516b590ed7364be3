import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PipelineFormApi } from './use-pipeline-form';

interface SpeechModelInputProps {
  form: PipelineFormApi;
  /** What the speaker offers, where it tells. */
  models: readonly { id: string; title: string }[];
}

/** The model that speaks: chosen where the provider tells its models, else named. */
export function SpeechModelInput({ form, models }: SpeechModelInputProps) {
  const { t } = useTranslation();
  const { speaker, model } = form.values.speech;
  const input = form.getInputProps('speech.model');
  if (speaker !== 'ELEVENLABS' || models.length === 0) {
    return (
      <TextInput
        label={t('pipelines.model')}
        placeholder={t('pipelines.usual')}
        autoComplete="off"
        spellCheck={false}
        {...input}
      />
    );
  }
  const data = [
    { value: '', label: t('pipelines.usual') },
    ...models.map(({ id, title }) => ({ value: id, label: title })),
  ];
  const known = data.some(({ value }) => value === model);
  return (
    <Select
      label={t('pipelines.model')}
      data={known ? data : [...data, { value: model, label: model }]}
      {...input}
    />
  );
}
