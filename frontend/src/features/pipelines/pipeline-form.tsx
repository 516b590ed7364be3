import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unmask, type FragmentType } from '../../gql';
import type { CaptionFont, Format } from '../../gql/graphql';
import { FormAlert } from '../../ui/form-alert';
import { BudgetSection } from './budget-section';
import { useClipChoices } from './clip-choices';
import { DestinationSection } from './destination-section';
import { FootageSection } from './footage-section';
import { LookSection } from './look-section';
import { MusicSection } from './music-section';
import { PipelineChoicesDocument, PipelineFormDocument } from './pipeline-fragments';
import { PublishingSection } from './publishing-section';
import { usePipelineSave } from './use-pipeline-save';
import { VoiceSection } from './voice-section';
import { WritingSection } from './writing-section';

interface PipelineFormProps {
  pipeline?: FragmentType<typeof PipelineFormDocument>;
  choices: FragmentType<typeof PipelineChoicesDocument>;
  /** Where captions are chosen; their styles are a matter of their own. */
  captions: (field: CaptionsField) => ReactNode;
  onSaved: (id: string) => void;
}

/** The captions of a pipeline as a field: a preset or a style, in the shape of the videos. */
export interface CaptionsField {
  format: Format;
  /** What the captions of all looks have in common. */
  brand: { accent: string; font: CaptionFont | null };
  value: string;
  onChange: (captions: string) => void;
  error: ReactNode;
}

/** All settings of a pipeline, by section. */
export function PipelineForm({
  pipeline: masked,
  choices: maskedChoices,
  captions,
  onSaved,
}: PipelineFormProps) {
  const { t } = useTranslation();
  const pipeline = unmask(PipelineFormDocument, masked);
  const choices = unmask(PipelineChoicesDocument, maskedChoices);
  const clips = useClipChoices(choices);
  const keys = choices.providerKeys.map(({ provider }) => provider);
  const { form, busy, submit } = usePipelineSave(pipeline ?? undefined, onSaved);
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="md">
        <FormAlert message={form.errors.form} />
        <WritingSection form={form} keys={keys} />
        <VoiceSection form={form} keys={keys} languages={choices.service.languages} />
        <FootageSection
          form={form}
          keys={keys}
          backdrops={choices.service.backdrops}
          clips={clips}
        />
        <LookSection form={form} clips={clips} />
        {captions({
          format: form.values.look.format,
          brand: form.values.look.brand,
          value: form.values.captionPreset,
          onChange: (value) => {
            form.setFieldValue('captionPreset', value);
          },
          error: form.errors.captionPreset,
        })}
        <MusicSection
          form={form}
          ambiences={choices.service.ambiences}
          recordings={clips.recordings}
        />
        <BudgetSection form={form} />
        <DestinationSection form={form} connections={choices.connections} />
        <PublishingSection form={form} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={pipeline != null && !form.isDirty()}>
            {pipeline ? t('pipelines.saveChanges') : t('pipelines.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
