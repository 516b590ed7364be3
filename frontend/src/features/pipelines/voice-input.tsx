import { Autocomplete, Button, Group, Input } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { ListenButton } from './listen-button';
import type { PipelineFormApi } from './use-pipeline-form';
import { useVoiceSample } from './use-voice-sample';
import { VoicePicker, VoicesDocument } from './voice-picker';

/** The chosen voice: heard, or exchanged for another. */
export function VoiceInput({ form }: { form: PipelineFormApi }) {
  const { t } = useTranslation();
  const { voice, speech } = form.values;
  const { speaker } = speech;
  const [opened, { open, close }] = useDisclosure(false);
  const sampling = useVoiceSample(form.values);
  const [{ data }] = useQuery({ query: VoicesDocument, variables: { speaker } });
  const voices = data?.voices.voices ?? [];
  const known = voices.find(({ id }) => id === voice);
  const chosen = known ?? { id: voice, title: voice, previewUrl: null };
  const choose = (id: string) => {
    form.setFieldValue('voice', id);
    form.clearFieldError('voice');
    close();
  };
  return (
    <Input.Wrapper label={t('pipelines.voice.title')} labelElement="div" error={form.errors.voice}>
      <Group gap="xs" wrap="nowrap" mb={form.errors.voice === undefined ? 0 : 6}>
        {speaker === 'COMPATIBLE' ? (
          <Autocomplete
            aria-label={t('pipelines.voice.title')}
            placeholder={t('pipelines.voice.onServer')}
            data={voices.map(({ id }) => id)}
            flex={1}
            {...form.getInputProps('voice')}
            error={form.errors.voice !== undefined}
          />
        ) : (
          <Button
            variant="default"
            flex={1}
            miw={0}
            justify="space-between"
            fw={400}
            rightSection={<IconChevronRight size={16} aria-hidden />}
            aria-label={
              voice === ''
                ? t('pipelines.voice.chooseOne')
                : t('pipelines.voice.named', { name: chosen.title })
            }
            onClick={open}
          >
            {voice === '' ? t('pipelines.voice.chooseOne') : chosen.title}
          </Button>
        )}
        {voice.trim() !== '' && (
          <ListenButton sampling={sampling} voice={chosen} paid={speaker !== 'LOCAL'} />
        )}
      </Group>
      <VoicePicker
        opened={opened}
        onClose={close}
        speaker={speaker}
        chosen={voice}
        sampling={sampling}
        onChoose={choose}
      />
    </Input.Wrapper>
  );
}
