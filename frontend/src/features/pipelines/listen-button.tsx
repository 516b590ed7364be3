import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VoiceSampling } from './use-voice-sample';

interface ListenButtonProps {
  sampling: VoiceSampling;
  voice: { id: string; title: string; previewUrl: string | null };
  /** Whether a sample has to be paid for. */
  paid: boolean;
}

/** Lets a voice be heard. */
export function ListenButton({ sampling, voice, paid }: ListenButtonProps) {
  const { t } = useTranslation();
  const playing = sampling.playing === voice.id;
  const hint =
    voice.previewUrl === null && paid ? t('pipelines.voice.paid') : t('pipelines.voice.listen');
  return (
    <Tooltip label={playing ? t('ui.stop') : hint}>
      <ActionIcon
        variant="default"
        size={34}
        aria-label={
          playing
            ? t('pipelines.voice.stopNamed', { name: voice.title })
            : t('pipelines.voice.listenTo', { name: voice.title })
        }
        loading={sampling.waiting === voice.id}
        onClick={() => {
          if (playing) sampling.stop();
          else void sampling.listen(voice.id, voice.previewUrl);
        }}
      >
        {playing ? (
          <IconPlayerStop size={16} aria-hidden />
        ) : (
          <IconPlayerPlay size={16} aria-hidden />
        )}
      </ActionIcon>
    </Tooltip>
  );
}
