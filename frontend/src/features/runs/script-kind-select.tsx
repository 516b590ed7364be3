import { Input, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
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
  const { t } = useTranslation();
  const invents = pipeline !== undefined && pipeline.settings.writing.writer !== 'BUILT_IN';
  return (
    <Input.Wrapper
      label={t('runs.new.bring')}
      labelElement="div"
      error={error}
      {...(pipeline && !invents ? { description: <NoTopics pipelineId={pipeline.id} /> } : {})}
    >
      <div style={{ marginTop: 6 }}>
        <SegmentedControl
          aria-label={t('runs.new.bring')}
          data={[
            { value: 'SCRIPT', label: t('runs.new.bringKind.SCRIPT') },
            { value: 'TALKING_POINTS', label: t('runs.new.bringKind.TALKING_POINTS') },
            {
              value: 'TOPIC',
              label: t('runs.new.bringKind.TOPIC'),
              disabled: !invents && value !== 'TOPIC',
            },
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
    <Trans
      i18nKey="runs.new.noTopics"
      components={{
        a: <TextLink to="/pipelines/$pipelineId/settings" params={{ pipelineId }} inherit />,
      }}
    />
  );
}
