import { Radio, SimpleGrid, Stack, Switch } from '@mantine/core';
import { Section } from '../../ui/section';
import type { PipelineFormApi } from './use-pipeline-save';

const choices = [
  { value: 'PUBLIC', label: 'Public', description: 'Anyone can find it.' },
  {
    value: 'UNLISTED',
    label: 'Unlisted',
    description: 'Anyone with the link, where the platform has it.',
  },
  { value: 'PRIVATE', label: 'Private', description: 'Only you.' },
];

/** Who sees it, and whether the person is asked first. */
export function PublishingSection({ form }: { form: PipelineFormApi }) {
  return (
    <Section title="Publishing">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <Radio.Group label="Who can see it" {...form.getInputProps('privacy')}>
          <Stack gap="xs" mt={8}>
            {choices.map((choice) => (
              <Radio key={choice.value} {...choice} />
            ))}
          </Stack>
        </Radio.Group>
        <Stack gap="md" pt={4}>
          <Switch
            label="Ask me before publishing"
            description="The video waits until you have looked at it."
            {...form.getInputProps('approval', { type: 'checkbox' })}
          />
          <Switch
            label="Made for children"
            description="Told to the platforms that ask for it."
            {...form.getInputProps('madeForKids', { type: 'checkbox' })}
          />
        </Stack>
      </SimpleGrid>
    </Section>
  );
}
