import { useQuery } from 'urql';
import { graphql } from '../../gql';
import type { Speaker, VoiceModelsQuery } from '../../gql/graphql';

const VoiceModelsDocument = graphql(`
  query VoiceModels {
    voiceModels {
      id
      title
      languages
    }
  }
`);

/** The models of a speaker that has several; nobody else is asked. */
export function useVoiceModels(speaker: Speaker): VoiceModelsQuery['voiceModels'] {
  const [{ data }] = useQuery({ query: VoiceModelsDocument, pause: speaker !== 'ELEVENLABS' });
  return data?.voiceModels ?? [];
}
