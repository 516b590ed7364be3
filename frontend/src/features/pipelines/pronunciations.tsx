import { ActionIcon, Button, Group, Input, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowRight, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PipelineFormApi } from './use-pipeline-form';

/** How names and words are to be said. */
export function Pronunciations({ form }: { form: PipelineFormApi }) {
  const { t } = useTranslation();
  const all = form.values.speech.pronunciations;
  const path = 'speech.pronunciations';
  const field = (index: number, part: string) =>
    form.getInputProps(`${path}.${String(index)}.${part}`);
  return (
    <Input.Wrapper
      label={t('pipelines.pronunciation.title')}
      labelElement="div"
      description={t('pipelines.pronunciation.hint')}
      error={form.errors[path]}
    >
      <Stack gap="xs" mt={6}>
        {all.map((_, index) => (
          <Group key={index} gap="xs" wrap="nowrap">
            <TextInput
              aria-label={t('pipelines.pronunciation.written', { number: index + 1 })}
              placeholder={t('pipelines.pronunciation.writtenExample')}
              flex={1}
              miw={0}
              {...field(index, 'written')}
            />
            <Text c="dimmed" lh={0}>
              <IconArrowRight size={16} aria-hidden />
            </Text>
            <TextInput
              aria-label={t('pipelines.pronunciation.spoken', { number: index + 1 })}
              placeholder={t('pipelines.pronunciation.spokenExample')}
              flex={1}
              miw={0}
              {...field(index, 'spoken')}
            />
            <ActionIcon
              aria-label={t('pipelines.pronunciation.remove', { number: index + 1 })}
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
              {t('pipelines.pronunciation.add')}
            </Button>
          </Group>
        )}
      </Stack>
    </Input.Wrapper>
  );
}
