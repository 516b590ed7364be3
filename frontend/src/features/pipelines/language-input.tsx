import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languagesOf, withChosen } from './languages';
import type { PipelineFormApi } from './use-pipeline-form';
import { useVoiceModels } from './use-voice-models';

/** What the installation's own voice speaks. */
export type SpokenHere = readonly { code: string; title: string }[];

interface LanguageInputProps {
  form: PipelineFormApi;
  languages: SpokenHere;
}

/** The language of the words, among those that the speaker knows. */
export function LanguageInput({ form, languages: local }: LanguageInputProps) {
  const { t } = useTranslation();
  const { speaker, model } = form.values.speech;
  const models = useVoiceModels(speaker);
  const languages = languagesOf(speaker, model, { local, models });
  return (
    <Select
      label={t('pipelines.voice.language')}
      data={withChosen(languages, form.values.language)}
      searchable={languages.length > 8}
      nothingFoundMessage={t('pipelines.voice.noLanguage')}
      {...form.getInputProps('language')}
    />
  );
}
