import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { Provider, Writer } from '../../gql/graphql';
import { KeyMissing } from '../../ui/provider';
import { Section } from '../../ui/section';
import { ScriptKindInput } from './script-kind-input';
import type { PipelineFormApi } from './use-pipeline-save';
import { WriterBrief } from './writer-brief';

interface WritingSectionProps {
  form: PipelineFormApi;
  /** Providers that have a key. */
  keys: readonly Provider[];
}

const writers: { value: Writer; label: string }[] = [
  { value: 'BUILT_IN', label: 'Built in, free' },
  { value: 'OPENAI', label: 'OpenAI' },
  { value: 'COMPATIBLE', label: 'OpenAI-compatible server' },
];

/** Name, who writes, and what they are told. */
export function WritingSection({ form, keys }: WritingSectionProps) {
  const { writer } = form.values.writing;
  return (
    <Section title="Writing">
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label="Name"
            placeholder="Morning facts"
            maxLength={100}
            {...form.getInputProps('name')}
          />
          <Stack gap={6}>
            <Select label="Writer" data={writers} {...form.getInputProps('writing.writer')} />
            {writer !== 'BUILT_IN' && !keys.includes(writer) && <KeyMissing provider={writer} />}
          </Stack>
        </SimpleGrid>
        <ScriptKindInput form={form} />
        {writer !== 'BUILT_IN' && <WriterBrief form={form} />}
      </Stack>
    </Section>
  );
}
