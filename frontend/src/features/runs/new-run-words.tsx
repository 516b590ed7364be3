import type { NewRunPipelineFragment } from '../../gql/graphql';
import { RecordingSelect } from './recording-select';
import { ScriptInput } from './script-input';
import { ScriptKindSelect } from './script-kind-select';
import { TopicIdeas } from './topic-ideas';
import { kindOf, type NewRunFormApi } from './use-new-run';

interface NewRunWordsProps {
  form: NewRunFormApi;
  pipeline: NewRunPipelineFragment | undefined;
  scriptLimit: number;
}

/** What the video says: a script, perhaps with its recording, points, or a topic with ideas for it. */
export function NewRunWords({ form, pipeline, scriptLimit }: NewRunWordsProps) {
  const kind = kindOf(form.values, pipeline);
  return (
    <>
      <ScriptKindSelect
        pipeline={pipeline}
        value={kind}
        error={form.errors.scriptKind}
        onChange={(next) => {
          form.setValues({
            scriptKind: next,
            ...(next === 'SCRIPT' ? {} : { recordingId: null }),
          });
        }}
      />
      {kind === 'TOPIC' && pipeline && (
        <TopicIdeas
          key={pipeline.id}
          pipelineId={pipeline.id}
          niche={pipeline.settings.writing.niche}
          onPick={(topic) => {
            form.setFieldValue('script', topic);
          }}
        />
      )}
      <ScriptInput
        kind={kind}
        limit={scriptLimit}
        value={form.values.script}
        input={form.getInputProps('script')}
      />
      {kind === 'SCRIPT' && <RecordingSelect input={form.getInputProps('recordingId')} />}
    </>
  );
}
