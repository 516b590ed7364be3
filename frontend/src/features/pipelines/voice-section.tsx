import { Select, SimpleGrid, Stack, Switch } from '@mantine/core';
import { useQuery } from 'urql';
import { graphql } from '../../gql';
import type { Provider, Speaker } from '../../gql/graphql';
import { KeyMissing } from '../../ui/provider';
import { Section } from '../../ui/section';
import { languagesOf, withChosen } from './languages';
import { localVoice } from './pipeline-values';
import { Pronunciations } from './pronunciations';
import { SliderField } from '../../ui/slider-field';
import { SpeechModelInput } from './speech-model-input';
import type { PipelineFormApi } from './use-pipeline-save';
import { VoiceInput } from './voice-input';

const VoiceModelsDocument = graphql(`
  query VoiceModels {
    voiceModels {
      id
      title
      languages
    }
  }
`);

const speakers: { value: Speaker; label: string }[] = [
  { value: 'LOCAL', label: 'Built in, free' },
  { value: 'ELEVENLABS', label: 'ElevenLabs' },
  { value: 'OPENAI', label: 'OpenAI' },
  { value: 'COMPATIBLE', label: 'OpenAI-compatible server' },
];

interface VoiceSectionProps {
  form: PipelineFormApi;
  keys: readonly Provider[];
  languages: readonly { code: string; title: string }[];
}

/** Who speaks, in which language, and how. */
export function VoiceSection({ form, keys, languages: local }: VoiceSectionProps) {
  const { speaker, model } = form.values.speech;
  const [{ data }] = useQuery({ query: VoiceModelsDocument, pause: speaker !== 'ELEVENLABS' });
  const models = data?.voiceModels ?? [];
  const languages = languagesOf(speaker, model, { local, models });
  const change = (value: string | null) => {
    if (value === null || value === speaker) return;
    form.setFieldValue('speech.speaker', value as Speaker);
    form.setFieldValue('speech.model', '');
    form.setFieldValue('voice', value === 'LOCAL' ? localVoice : '');
    form.clearFieldError('voice');
  };
  return (
    <Section title="Voice">
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Stack gap={6}>
            <Select
              label="Speaker"
              data={speakers}
              {...form.getInputProps('speech.speaker')}
              onChange={change}
            />
            {speaker !== 'LOCAL' && !keys.includes(speaker) && <KeyMissing provider={speaker} />}
          </Stack>
          <Select
            label="Language"
            data={withChosen(languages, form.values.language)}
            searchable={languages.length > 8}
            nothingFoundMessage="No such language"
            {...form.getInputProps('language')}
          />
          <VoiceInput form={form} />
          {speaker !== 'LOCAL' && <SpeechModelInput form={form} models={models} />}
        </SimpleGrid>
        <Manner form={form} />
        <Pronunciations form={form} />
        {speaker !== 'LOCAL' && (
          <Switch
            label="Let the built-in voice step in"
            description="It speaks what the chosen one does not, if it knows the language; the run then says so."
            {...form.getInputProps('speech.localFallback', { type: 'checkbox' })}
          />
        )}
      </Stack>
    </Section>
  );
}

const paces = [0.7, 1, 1.3].map((value) => ({ value, label: `${String(value)}×` }));
const pauses = [0, 1500, 3000].map((value) => ({ value, label: `${String(value / 1000)} s` }));

function Manner({ form }: { form: PipelineFormApi }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg" verticalSpacing={0}>
      <SliderField
        label="Pace"
        min={0.7}
        max={1.3}
        step={0.05}
        marks={paces}
        say={(rate) => `${rate.toFixed(2).replace(/0$/, '')}×`}
        {...form.getInputProps('speech.rate')}
      />
      <SliderField
        label="Pause after each scene"
        min={0}
        max={3000}
        step={100}
        marks={pauses}
        say={(ms) => (ms === 0 ? 'a breath' : `${(ms / 1000).toFixed(1)} s`)}
        {...form.getInputProps('speech.pauseMs')}
      />
    </SimpleGrid>
  );
}
