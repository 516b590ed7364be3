import { Input, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { NewRunPipelineFragment, ScriptKind } from '../../gql/graphql';
import { TextLink } from '../../ui/links';

interface ScriptKindSelectProps {
  pipeline: NewRunPipelineFragment | undefined;
  value: ScriptKind;
  onChange: (kind: ScriptKind) => void;
  error: ReactNode;
}

/** Whether the person brings a script, points or only a topic. */
export function ScriptKindSelect({ pipeline, value, onChange, error }: ScriptKindSelectProps) {
  const invents = pipeline !== undefined && pipeline.settings.writing.writer !== 'BUILT_IN';
  return (
    <Input.Wrapper
      label="You bring"
      labelElement="div"
      error={error}
      {...(pipeline && !invents ? { description: <NoTopics pipelineId={pipeline.id} /> } : {})}
    >
      <div style={{ marginTop: 6 }}>
        <SegmentedControl
          aria-label="You bring"
          data={[
            { value: 'SCRIPT', label: 'A script' },
            { value: 'TALKING_POINTS', label: 'Talking points' },
            { value: 'TOPIC', label: 'A topic', disabled: !invents && value !== 'TOPIC' },
          ]}
          value={value}
          onChange={(kind) => {
            onChange(kind);
          }}
        />
      </div>
    </Input.Wrapper>
  );
}

function NoTopics({ pipelineId }: { pipelineId: string }) {
  return (
    <>
      For a topic alone, choose a writer other than the built-in one{' '}
      <TextLink to="/pipelines/$pipelineId" params={{ pipelineId }} inherit>
        in the pipeline
      </TextLink>
      .
    </>
  );
}
