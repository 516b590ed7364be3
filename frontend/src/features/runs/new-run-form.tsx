import { Button, Group, Stack, TextInput } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { NewRunPipelineFragment } from '../../gql/graphql';
import { FormAlert } from '../../ui/form-alert';
import { NewRunWords } from './new-run-words';
import { PipelineSelect } from './pipeline-select';
import { RepeatAlert } from './repeat-alert';
import { RunEstimate } from './run-estimate';
import { ScriptPreview } from './script-preview';
import { kindOf, useNewRun, type NewRunFormApi } from './use-new-run';
import { useScriptPreview } from './use-script-preview';

export const NewRunPipelineDocument = graphql(`
  fragment NewRunPipeline on Pipeline {
    id
    name
    settings {
      language
      scriptKind
      approval
      privacy
      writing {
        writer
        niche
      }
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
  const { t } = useTranslation();
  const pipelines = unmask(NewRunPipelineDocument, masked);
  const { form, busy, submit, repeat } = useNewRun(pipelines, pipelineId, onCreated);
  const script = useScriptPreview(form);
  const pipeline = pipelines.find(({ id }) => id === form.values.pipelineId);
  const make = (previewId: string) =>
    submit(form.values, { previewId }).finally(() => {
      script.close();
    });
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="md">
        <FormAlert message={form.errors.form} />
        <PipelineSelect pipelines={pipelines} input={form.getInputProps('pipelineId')} />
        <NewRunWords form={form} pipeline={pipeline} scriptLimit={scriptLimit} />
        {repeat && <RepeatAlert busy={busy} onRepeat={() => void repeat()} />}
        <TextInput
          label={t('runs.new.titleLabel')}
          description={t('runs.new.titleHint')}
          maxLength={100}
          {...form.getInputProps('title')}
        />
        <Foot form={form} pipeline={pipeline}>
          <Button variant="default" loading={script.busy} onClick={() => void script.ask()}>
            {t('runs.new.preview')}
          </Button>
          <Button
            type="submit"
            loading={busy}
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
          >
            {pipeline?.settings.approval === true
              ? t('runs.new.make')
              : t('runs.new.makeAndPublish')}
          </Button>
        </Foot>
      </Stack>
      <ScriptPreview
        preview={script.preview}
        busy={busy}
        onClose={script.close}
        onMake={(previewId) => void make(previewId)}
      />
    </form>
  );
}

interface FootProps {
  form: NewRunFormApi;
  pipeline: NewRunPipelineFragment | undefined;
  children: ReactNode;
}

/** What it will cost, beside what can be done. */
function Foot({ form, pipeline, children }: FootProps) {
  const { pipelineId, script, recordingId } = form.values;
  const kind = kindOf(form.values, pipeline);
  return (
    <Group justify="space-between" gap="sm">
      <RunEstimate
        pipelineId={pipelineId}
        script={script}
        scriptKind={kind}
        without={kind === 'SCRIPT' && recordingId !== null ? ['speech'] : []}
      />
      <Group gap="xs">{children}</Group>
    </Group>
  );
}
