import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unmask, type FragmentType } from '../../gql';
import { LeaveGuard } from '../../ui/leave-guard';
import { BudgetSection } from './budget-section';
import { captionsField, type CaptionsField } from './captions-field';
import { useClipChoices } from './clip-choices';
import { DestinationSection } from './destination-section';
import { FootageSection } from './footage-section';
import { LookSection } from './look-section';
import { MusicSection } from './music-section';
import classes from './pipeline-form.module.css';
import { PipelineChoicesDocument, PipelineFormDocument } from './pipeline-fragments';
import { PlatformsSection } from './platforms-section';
import { PublishingSection } from './publishing-section';
import { SectionNav } from './section-nav';
import { UnsavedBar } from './unsaved-bar';
import { usePipelineSave } from './use-pipeline-save';
import { VoiceSection } from './voice-section';
import { WritingSection } from './writing-section';

interface PipelineFormProps {
  pipeline: FragmentType<typeof PipelineFormDocument>;
  choices: FragmentType<typeof PipelineChoicesDocument>;
  /** Where captions are chosen; their styles are a matter of their own. */
  captions: (field: CaptionsField) => ReactNode;
}

/** All settings of a pipeline, by section. */
export function PipelineForm({ pipeline, choices: masked, captions }: PipelineFormProps) {
  const { t, i18n } = useTranslation();
  const choices = unmask(PipelineChoicesDocument, masked);
  const { service, connections } = choices;
  const clips = useClipChoices(choices);
  const keys = choices.providerKeys.map(({ provider }) => provider);
  const { form, busy, submit } = usePipelineSave(unmask(PipelineFormDocument, pipeline));
  const showFirst = (errors: object) => {
    const [path = ''] = Object.keys(errors);
    form.getInputNode(path)?.focus();
  };
  return (
    <div className={classes.columns}>
      <form
        aria-label={t('pipelines.tab.settings')}
        onSubmit={form.onSubmit((values) => void submit(values), showFirst)}
        noValidate
      >
        <Stack gap="md">
          <WritingSection form={form} keys={keys} />
          <VoiceSection form={form} keys={keys} languages={service.languages} />
          <FootageSection form={form} keys={keys} backdrops={service.backdrops} clips={clips} />
          <LookSection form={form} clips={clips} />
          {captions(captionsField(form))}
          <MusicSection form={form} ambiences={service.ambiences} recordings={clips.recordings} />
          <BudgetSection form={form} />
          <DestinationSection form={form} connections={connections} />
          <PublishingSection form={form} />
          <PlatformsSection form={form} connections={connections} />
          <UnsavedBar form={form} busy={busy} />
        </Stack>
      </form>
      <SectionNav key={i18n.language} />
      <LeaveGuard isDirty={() => form.isDirty()} />
    </div>
  );
}
