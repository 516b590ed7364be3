import { Select, TextInput } from '@mantine/core';
import type { PipelineFormApi } from './use-pipeline-save';

interface SpeechModelInputProps {
  form: PipelineFormApi;
  /** What the speaker offers, where it tells. */
  models: readonly { id: string; title: string }[];
}

/** The model that speaks: chosen where the provider tells its models, else named. */
export function SpeechModelInput({ form, models }: SpeechModelInputProps) {
  const { speaker, model } = form.values.speech;
  const input = form.getInputProps('speech.model');
  if (speaker !== 'ELEVENLABS' || models.length === 0) {
    return (
      <TextInput
        label="Model"
        placeholder="The usual one"
        autoComplete="off"
        spellCheck={false}
        {...input}
      />
    );
  }
  const data = [
    { value: '', label: 'The usual one' },
    ...models.map(({ id, title }) => ({ value: id, label: title })),
  ];
  const known = data.some(({ value }) => value === model);
  return (
    <Select
      label="Model"
      data={known ? data : [...data, { value: model, label: model }]}
      {...input}
    />
  );
}
