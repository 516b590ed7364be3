import { useState } from 'react';
import { useMutation } from 'urql';
import { t } from 'i18next';
import { useApiUrl } from '../../api/config-context';
import { graphql } from '../../gql';
import { notifyFailure, reportOutcome } from '../../ui/user-errors';
import type { PipelineValues } from './pipeline-values';
import { usePlayback } from './use-playback';

const VoiceSampleDocument = graphql(`
  mutation VoiceSample($input: VoiceSampleInput!) {
    voiceSample(input: $input) {
      audio {
        url
        mediaType
        expiresAt
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** Lets a voice be heard: its preview where it has one, else a sample that is spoken for it. */
export function useVoiceSample({ speech, language }: PipelineValues) {
  const absolute = useApiUrl();
  const { playing, play, stop } = usePlayback();
  const [, speak] = useMutation(VoiceSampleDocument);
  const [waiting, setWaiting] = useState<string>();
  const sample = async (voice: string): Promise<string | undefined> => {
    setWaiting(voice);
    const { speaker, model, rate } = speech;
    const { data, error } = await speak({
      input: { speaker, voice, model: model.trim() || null, language, rate },
    });
    setWaiting(undefined);
    reportOutcome(t('pipelines.voice.noSample'), error, data?.voiceSample.userErrors);
    const audio = data?.voiceSample.audio;
    return audio ? absolute(audio.url) : undefined;
  };
  const listen = async (voice: string, previewUrl: string | null) => {
    const url = previewUrl ?? (await sample(voice));
    if (url !== undefined && !(await play(voice, url)))
      notifyFailure(t('pipelines.voice.nothingToHear'), t('pipelines.voice.sampleFailed'));
  };
  return { playing, waiting, listen, stop };
}

export type VoiceSampling = ReturnType<typeof useVoiceSample>;
