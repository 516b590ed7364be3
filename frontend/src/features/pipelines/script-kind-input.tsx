import { Input, SegmentedControl } from '@mantine/core';
import type { ScriptKind } from '../../gql/graphql';
import type { PipelineFormApi } from './use-pipeline-save';

function explain(kind: ScriptKind, builtIn: boolean): string {
  const more = builtIn ? ' Topics need another writer.' : '';
  if (kind === 'SCRIPT') return `The words are spoken as you wrote them.${more}`;
  if (kind === 'TOPIC') return 'A line is enough: the writer writes the video about it.';
  return builtIn
    ? `Points become sentences; nothing is invented.${more}`
    : 'The writer makes a script of your points.';
}

/** What the person brings to each video, unless they say otherwise. */
export function ScriptKindInput({ form }: { form: PipelineFormApi }) {
  const { scriptKind, writing } = form.values;
  const builtIn = writing.writer === 'BUILT_IN';
  return (
    <Input.Wrapper
      label="You bring"
      labelElement="div"
      description={explain(scriptKind, builtIn)}
      error={form.errors.scriptKind}
    >
      <SegmentedControl
        my={6}
        data={[
          { value: 'SCRIPT', label: 'A script' },
          { value: 'TALKING_POINTS', label: 'Talking points' },
          { value: 'TOPIC', label: 'A topic', disabled: builtIn && scriptKind !== 'TOPIC' },
        ]}
        aria-label="You bring"
        {...form.getInputProps('scriptKind')}
      />
    </Input.Wrapper>
  );
}
