import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ListenButton } from './listen-button';
import type { VoiceSampling } from './use-voice-sample';

interface VoiceRowProps {
  voice: { id: string; title: string; description: string; previewUrl: string | null };
  paid: boolean;
  chosen: boolean;
  sampling: VoiceSampling;
  onChoose: (voice: string) => void;
}

/** One voice of the list. */
export function VoiceRow({ voice, paid, chosen, sampling, onChoose }: VoiceRowProps) {
  const { t } = useTranslation();
  return (
    <Group gap="sm" wrap="nowrap" py={8}>
      <ListenButton sampling={sampling} voice={voice} paid={paid} />
      <Stack gap={0} flex={1} miw={0}>
        <Text size="sm" fw={500}>
          {voice.title}
        </Text>
        {voice.description !== '' && (
          <Text size="xs" c="dimmed" lineClamp={2} title={voice.description}>
            {voice.description}
          </Text>
        )}
      </Stack>
      <Button
        size="xs"
        variant={chosen ? 'light' : 'default'}
        aria-label={
          chosen
            ? t('pipelines.voice.chosenNamed', { name: voice.title })
            : t('pipelines.voice.chooseNamed', { name: voice.title })
        }
        {...(chosen ? { leftSection: <IconCheck size={14} aria-hidden /> } : {})}
        onClick={() => {
          onChoose(voice.id);
        }}
      >
        {chosen ? t('pipelines.voice.chosen') : t('pipelines.voice.choose')}
      </Button>
    </Group>
  );
}
