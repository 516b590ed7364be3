import { ActionIcon, Button, Group, Input, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowRight, IconPlus, IconX } from '@tabler/icons-react';
import type { PipelineFormApi } from './use-pipeline-save';

/** How names and words are to be said. */
export function Pronunciations({ form }: { form: PipelineFormApi }) {
  const all = form.values.speech.pronunciations;
  const path = 'speech.pronunciations';
  const field = (index: number, part: string) =>
    form.getInputProps(`${path}.${String(index)}.${part}`);
  return (
    <Input.Wrapper
      label="Pronunciation"
      labelElement="div"
      description="Names and words the voice says wrongly, spelled as they sound."
      error={form.errors[path]}
    >
      <Stack gap="xs" mt={6}>
        {all.map((_, index) => (
          <Group key={index} gap="xs" wrap="nowrap">
            <TextInput
              aria-label={`Word ${String(index + 1)} as written`}
              placeholder="Quay"
              flex={1}
              miw={0}
              {...field(index, 'written')}
            />
            <Text c="dimmed" lh={0}>
              <IconArrowRight size={16} aria-hidden />
            </Text>
            <TextInput
              aria-label={`Word ${String(index + 1)} as spoken`}
              placeholder="key"
              flex={1}
              miw={0}
              {...field(index, 'spoken')}
            />
            <ActionIcon
              aria-label={`Remove word ${String(index + 1)}`}
              onClick={() => {
                form.removeListItem(path, index);
              }}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {all.length < 200 && (
          <Group>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => {
                form.insertListItem(path, { written: '', spoken: '' });
              }}
            >
              Add a word
            </Button>
          </Group>
        )}
      </Stack>
    </Input.Wrapper>
  );
}
