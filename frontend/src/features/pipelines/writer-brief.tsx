import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { formatTook } from '../../ui/format';
import { SliderField } from '../../ui/slider-field';
import type { PipelineFormApi } from './use-pipeline-save';

const lengths = [15, 60, 120, 180].map((value) => ({ value, label: `${String(value)} s` }));

/** What a writer is told: for whom, how, how long. */
export function WriterBrief({ form }: { form: PipelineFormApi }) {
  const field = (name: string) => form.getInputProps(`writing.${name}`);
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label="What the channel is about"
          description="Topics are suggested for it."
          placeholder="Sea animals that surprise"
          maxLength={200}
          {...field('niche')}
        />
        <TextInput
          label="For whom"
          description="The people who watch."
          placeholder="Curious people without a biology degree"
          maxLength={200}
          {...field('audience')}
        />
        <TextInput
          label="Tone"
          placeholder="Dry, friendly, a little amazed"
          maxLength={200}
          {...field('tone')}
        />
        <TextInput
          label="Model"
          placeholder="The usual one"
          autoComplete="off"
          spellCheck={false}
          {...field('model')}
        />
      </SimpleGrid>
      <Textarea
        label="Notes for the writer"
        description="Whatever else they should know, or never do."
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        {...field('notes')}
      />
      <SliderField
        label="Target length"
        min={15}
        max={180}
        step={5}
        say={(seconds) => formatTook(seconds * 1000)}
        marks={lengths}
        {...field('targetSeconds')}
      />
    </>
  );
}
