import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import type { VoiceSampling } from './use-voice-sample';

interface ListenButtonProps {
  sampling: VoiceSampling;
  voice: { id: string; title: string; previewUrl: string | null };
  /** Whether a sample has to be paid for. */
  paid: boolean;
}

/** Lets a voice be heard. */
export function ListenButton({ sampling, voice, paid }: ListenButtonProps) {
  const playing = sampling.playing === voice.id;
  const hint = voice.previewUrl === null && paid ? 'Speak a sample; costs a little' : 'Listen';
  return (
    <Tooltip label={playing ? 'Stop' : hint}>
      <ActionIcon
        variant="default"
        size={34}
        aria-label={`${playing ? 'Stop' : 'Listen to'} ${voice.title}`}
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
