import { Select, SimpleGrid, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatRate, formatSeconds } from '../../ui/format';
import type { Provider, Speaker } from '../../gql/graphql';
import { KeyMissing, providerTitle } from '../../ui/provider';
import { Section } from '../../ui/section';
import { LanguageInput, type SpokenHere } from './language-input';
import { localVoice } from './pipeline-values';
import { Pronunciations } from './pronunciations';
import { SliderField } from '../../ui/slider-field';
import { SpeechModelInput } from './speech-model-input';
import type { PipelineFormApi } from './use-pipeline-form';
import { useVoiceModels } from './use-voice-models';
import { VoiceInput } from './voice-input';

const speakers: Speaker[] = ['LOCAL', 'ELEVENLABS', 'OPENAI', 'COMPATIBLE'];

interface VoiceSectionProps {
  form: PipelineFormApi;
  keys: readonly Provider[];
  languages: SpokenHere;
}

/** Who speaks, in which language, and how. */
export function VoiceSection({ form, keys, languages }: VoiceSectionProps) {
  const { t } = useTranslation();
  const { speaker } = form.values.speech;
  const models = useVoiceModels(speaker);
  return (
    <Section id="voice" title={t('pipelines.voice.title')}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <SpeakerInput form={form} keys={keys} />
          <LanguageInput form={form} languages={languages} />
          <VoiceInput form={form} />
          {speaker !== 'LOCAL' && <SpeechModelInput form={form} models={models} />}
        </SimpleGrid>
        <Manner form={form} />
        <Pronunciations form={form} />
        {speaker !== 'LOCAL' && (
          <Switch
            label={t('pipelines.voice.fallback')}
            description={t('pipelines.voice.fallbackHint')}
            {...form.getInputProps('speech.localFallback', { type: 'checkbox' })}
          />
        )}
      </Stack>
    </Section>
  );
}

/** Who speaks; each has voices of its own. */
export function SpeakerInput({ form, keys }: Pick<VoiceSectionProps, 'form' | 'keys'>) {
  const { t } = useTranslation();
  const { speaker } = form.values.speech;
  const change = (value: string | null) => {
    if (value === null || value === speaker) return;
    form.setFieldValue('speech.speaker', value as Speaker);
    form.setFieldValue('speech.model', '');
    form.setFieldValue('voice', value === 'LOCAL' ? localVoice : '');
    form.clearFieldError('voice');
  };
  return (
    <Stack gap={6}>
      <Select
        label={t('pipelines.voice.speaker')}
        data={speakers.map((value) => ({
          value,
          label: value === 'LOCAL' ? t('pipelines.builtIn') : providerTitle(value),
        }))}
        {...form.getInputProps('speech.speaker')}
        onChange={change}
      />
      {speaker !== 'LOCAL' && !keys.includes(speaker) && <KeyMissing provider={speaker} />}
    </Stack>
  );
}

const paces = [0.7, 1, 1.3];
const pauses = [0, 1500, 3000];

function Manner({ form }: { form: PipelineFormApi }) {
  const { t } = useTranslation();
  const sayRate = (rate: number) => t('pipelines.voice.rate', { rate: formatRate(rate) });
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg" verticalSpacing={0}>
      <SliderField
        label={t('pipelines.voice.pace')}
        min={0.7}
        max={1.3}
        step={0.05}
        marks={paces.map((value) => ({ value, label: sayRate(value) }))}
        say={sayRate}
        {...form.getInputProps('speech.rate')}
      />
      <SliderField
        label={t('pipelines.voice.pause')}
        min={0}
        max={3000}
        step={100}
        marks={pauses.map((value) => ({
          value,
          label: formatSeconds(value, value % 1000 === 0 ? 0 : 1),
        }))}
        say={(ms) => (ms === 0 ? t('pipelines.voice.breath') : formatSeconds(ms))}
        {...form.getInputProps('speech.pauseMs')}
      />
    </SimpleGrid>
  );
}
