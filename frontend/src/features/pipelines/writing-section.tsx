import { Input, SegmentedControl, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { Section } from '../../ui/section';
import type { PipelineFormApi } from './use-pipeline-save';

interface WritingSectionProps {
  form: PipelineFormApi;
  languages: readonly { code: string; title: string }[];
}

/** Name, language and what the person brings. */
export function WritingSection({ form, languages }: WritingSectionProps) {
  return (
    <Section title="Writing">
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label="Name"
            placeholder="Morning facts"
            maxLength={80}
            {...form.getInputProps('name')}
          />
          <Select
            label="Language"
            data={languages.map(({ code, title }) => ({ value: code, label: title }))}
            {...form.getInputProps('language')}
          />
        </SimpleGrid>
        <Input.Wrapper
          label="You bring"
          labelElement="div"
          description={
            form.values.scriptKind === 'SCRIPT'
              ? 'The words are spoken as you wrote them.'
              : 'Points become sentences; nothing is invented.'
          }
          error={form.errors.scriptKind}
        >
          <SegmentedControl
            mt={6}
            data={[
              { value: 'SCRIPT', label: 'A script' },
              { value: 'TALKING_POINTS', label: 'Talking points' },
            ]}
            aria-label="You bring"
            {...form.getInputProps('scriptKind')}
          />
        </Input.Wrapper>
      </Stack>
    </Section>
  );
}
