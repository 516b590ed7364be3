import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconPlayerPlay } from '@tabler/icons-react';
import { graphql, unmask, type FragmentType } from '../../gql';
import { PipelineSelect } from './pipeline-select';
import { ScriptInput } from './script-input';
import { useNewRun } from './use-new-run';

export const NewRunPipelineDocument = graphql(`
  fragment NewRunPipeline on Pipeline {
    id
    name
    settings {
      language
      scriptKind
      approval
      privacy
    }
    destinations {
      id
      platform
      displayName
      health
    }
  }
`);

interface NewRunFormProps {
  pipelines: readonly FragmentType<typeof NewRunPipelineDocument>[];
  pipelineId: string | undefined;
  scriptLimit: number;
  onCreated: (runId: string) => void;
}

/** Words in, a run out. What was typed stays until the run exists, even across a reload. */
export function NewRunForm({
  pipelines: masked,
  pipelineId,
  scriptLimit,
  onCreated,
}: NewRunFormProps) {
  const pipelines = unmask(NewRunPipelineDocument, masked);
  const { form, busy, submit } = useNewRun(pipelineId ?? pipelines[0]?.id ?? '', onCreated);
  const pipeline = pipelines.find(({ id }) => id === form.values.pipelineId);
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="md">
        {form.errors.form !== undefined && (
          <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />} role="alert">
            {form.errors.form}
          </Alert>
        )}
        <PipelineSelect pipelines={pipelines} input={form.getInputProps('pipelineId')} />
        <TextInput
          label="Title"
          description="Left empty, the title comes from the first sentence."
          maxLength={200}
          {...form.getInputProps('title')}
        />
        <ScriptInput
          kind={pipeline?.settings.scriptKind ?? 'SCRIPT'}
          limit={scriptLimit}
          value={form.values.script}
          input={form.getInputProps('script')}
        />
        <Group justify="flex-end">
          <Button
            type="submit"
            loading={busy}
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
          >
            {pipeline?.settings.approval === true ? 'Make the video' : 'Make and publish'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
