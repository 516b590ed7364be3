import { SimpleGrid, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PipelineChoicesFragment } from '../../gql/graphql';
import { Section } from '../../ui/section';
import { captionsField, type CaptionsField } from './captions-field';
import { DestinationSection } from './destination-section';
import { FootageOrder } from './footage-order';
import { FormatInput } from './format-input';
import { LanguageInput } from './language-input';
import { PublishingSection } from './publishing-section';
import { ScriptKindInput } from './script-kind-input';
import type { PipelineFormApi } from './use-pipeline-form';
import { VoiceInput } from './voice-input';
import { SpeakerInput } from './voice-section';
import { WizardReview } from './wizard-review';
import { wizardSteps } from './wizard-steps';
import { NicheInput } from './writer-brief';
import { NameInput, WriterInput } from './writing-section';

interface WizardStepProps {
  form: PipelineFormApi;
  step: number;
  choices: PipelineChoicesFragment;
  captions: (field: CaptionsField) => ReactNode;
  /** Goes back to a step. */
  onChange: (step: number) => void;
}

/** What is asked in one step. */
export function WizardStep({ step, captions, ...props }: WizardStepProps) {
  const { form, choices } = props;
  switch (wizardSteps[step]?.name) {
    case 'about':
      return <About {...props} />;
    case 'look':
      return <Look {...props} captions={captions} />;
    case 'publish':
      return (
        <Stack gap="md">
          <DestinationSection form={form} connections={choices.connections} />
          <PublishingSection form={form} brief />
        </Stack>
      );
    default:
      return <WizardReview {...props} />;
  }
}

type StepProps = Pick<WizardStepProps, 'form' | 'choices'>;

function About({ form, choices }: StepProps) {
  const { t } = useTranslation();
  const keys = choices.providerKeys.map(({ provider }) => provider);
  return (
    <Section title={t('pipelines.wizard.about')} hint={t('pipelines.wizard.aboutHint')}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NameInput form={form} />
          <LanguageInput form={form} languages={choices.service.languages} />
          <WriterInput form={form} keys={keys} />
          {form.values.writing.writer !== 'BUILT_IN' && <NicheInput form={form} />}
        </SimpleGrid>
        <ScriptKindInput form={form} />
      </Stack>
    </Section>
  );
}

function Look({ form, choices, captions }: StepProps & Pick<WizardStepProps, 'captions'>) {
  const { t } = useTranslation();
  const keys = choices.providerKeys.map(({ provider }) => provider);
  return (
    <Stack gap="md">
      <Section title={t('pipelines.voice.title')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <SpeakerInput form={form} keys={keys} />
          <VoiceInput form={form} />
        </SimpleGrid>
      </Section>
      <Section title={t('pipelines.look.title')} hint={t('pipelines.footage.hint')}>
        <Stack gap="lg">
          <FormatInput form={form} />
          <FootageOrder keys={keys} {...form.getInputProps('footageOrder')} />
        </Stack>
      </Section>
      {captions(captionsField(form))}
    </Stack>
  );
}
