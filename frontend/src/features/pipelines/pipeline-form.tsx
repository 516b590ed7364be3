import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { graphql, unmask, type FragmentType } from '../../gql';
import { useClipChoices } from './clip-choices';
import { DestinationSection } from './destination-section';
import { FootageSection } from './footage-section';
import { PublishingSection } from './publishing-section';
import { usePipelineSave } from './use-pipeline-save';
import { WritingSection } from './writing-section';

export const PipelineFormDocument = graphql(`
  fragment PipelineForm on Pipeline {
    id
    name
    settings {
      language
      scriptKind
      voice
      footage
      backdrops
      clips
      captionPreset
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
  const { form, busy, submit } = usePipelineSave(pipeline ?? undefined, onSaved);
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="md">
        {form.errors.form !== undefined && (
          <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />} role="alert">
            {form.errors.form}
          </Alert>
        )}
        <WritingSection form={form} languages={choices.service.languages} />
        <FootageSection form={form} backdrops={choices.service.backdrops} clips={clips} />
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
