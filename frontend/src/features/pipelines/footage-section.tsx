import { Chip, Group, Input, SegmentedControl, Stack, Text } from '@mantine/core';
import { Section } from '../../ui/section';
import type { ClipChoice } from './clip-choices';
import { ClipPicker } from './clip-picker';
import type { PipelineFormApi } from './use-pipeline-save';

interface FootageSectionProps {
  form: PipelineFormApi;
  backdrops: readonly { slug: string; title: string }[];
  clips: readonly ClipChoice[];
}

/** What is seen behind the words. */
export function FootageSection({ form, backdrops, clips }: FootageSectionProps) {
  return (
    <Section title="Footage" hint="What is seen behind the words.">
      <Stack gap="sm" align="flex-start">
        <SegmentedControl
          data={[
            { value: 'BACKDROPS', label: 'Motion backdrops' },
            { value: 'CLIPS', label: 'My clips' },
          ]}
          aria-label="Source of footage"
          {...form.getInputProps('footage')}
        />
        {form.values.footage === 'BACKDROPS' ? (
          <Input.Wrapper labelElement="div" error={form.errors.backdrops} w="100%">
            <Chip.Group multiple {...form.getInputProps('backdrops')}>
              <Group gap={6}>
                {backdrops.map(({ slug, title }) => (
                  <Chip key={slug} value={slug} size="sm" variant="outline">
                    {title}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
            <Text size="xs" c="dimmed" mt={8}>
              {form.values.backdrops.length === 0
                ? 'None chosen: all take turns.'
                : 'The chosen ones take turns.'}
            </Text>
          </Input.Wrapper>
        ) : (
          <ClipPicker clips={clips} {...form.getInputProps('clips')} />
        )}
      </Stack>
    </Section>
  );
}
