import { Button, Group, Stack } from '@mantine/core';
import { graphql, unmask, type FragmentType } from '../../gql';
import { FormAlert } from '../../ui/form-alert';
import { BudgetSection } from './budget-section';
import { useClipChoices } from './clip-choices';
import { DestinationSection } from './destination-section';
import { FootageSection } from './footage-section';
import { PublishingSection } from './publishing-section';
import { usePipelineSave } from './use-pipeline-save';
import { VoiceSection } from './voice-section';
import { WritingSection } from './writing-section';

export const PipelineFormDocument = graphql(`
  fragment PipelineForm on Pipeline {
    id
    name
    settings {
      language
      scriptKind
      writing {
        writer
        model
        tone
        audience
        niche
        notes
        targetSeconds
      }
      voice
      speech {
        speaker
        model
        rate
        pauseMs
        localFallback
        pronunciations {
          written
          spoken
        }
      }
      footageOrder
      imageStyle
      credits
      budgetCents
      backdrops
      clips
      privacy
      madeForKids
      approval
    }
    destinations {
      id
    }
  }
`);

export const PipelineChoicesDocument = graphql(`
  fragment PipelineChoices on Query {
    service {
      languages {
        code
        title
      }
      backdrops {
        slug
        title
      }
    }
    connections {
      id
      platform
      displayName
      health
    }
    providerKeys {
      id
      provider
    }
    ...ClipChoices
  }
`);

interface PipelineFormProps {
  pipeline?: FragmentType<typeof PipelineFormDocument>;
  choices: FragmentType<typeof PipelineChoicesDocument>;
  onSaved: (id: string) => void;
}

/** All settings of a pipeline, by section. */
export function PipelineForm({
  pipeline: masked,
  choices: maskedChoices,
  onSaved,
}: PipelineFormProps) {
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
        <BudgetSection form={form} />
        <DestinationSection form={form} connections={choices.connections} />
        <PublishingSection form={form} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={pipeline != null && !form.isDirty()}>
            {pipeline ? 'Save changes' : 'Create pipeline'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
