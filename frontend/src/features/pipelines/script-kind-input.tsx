import { Input, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import type { ScriptKind } from '../../gql/graphql';
import type { PipelineFormApi } from './use-pipeline-form';

function explain(kind: ScriptKind, builtIn: boolean): string {
  return builtIn && kind !== 'TOPIC'
    ? translate(`pipelines.bringHintBuiltIn.${kind}`)
    : translate(`pipelines.bringHint.${kind}`);
}

/** What the person brings to each video, unless they say otherwise. */
export function ScriptKindInput({ form }: { form: PipelineFormApi }) {
  const { t } = useTranslation();
  const { scriptKind, writing } = form.values;
  const builtIn = writing.writer === 'BUILT_IN';
  return (
    <Input.Wrapper
      label={t('runs.new.bring')}
      labelElement="div"
      description={explain(scriptKind, builtIn)}
      error={form.errors.scriptKind}
    >
      <SegmentedControl
        my={6}
        data={[
          { value: 'SCRIPT', label: t('runs.new.bringKind.SCRIPT') },
          { value: 'TALKING_POINTS', label: t('runs.new.bringKind.TALKING_POINTS') },
          {
            value: 'TOPIC',
            label: t('runs.new.bringKind.TOPIC'),
            disabled: builtIn && scriptKind !== 'TOPIC',
          },
        ]}
        aria-label={t('runs.new.bring')}
        {...form.getInputProps('scriptKind')}
      />
    </Input.Wrapper>
  );
}
