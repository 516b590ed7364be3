import { NumberInput } from '@mantine/core';
import { Section } from '../../ui/section';
import type { PipelineFormApi } from './use-pipeline-save';

/** What the pipeline's videos may cost. */
export function BudgetSection({ form }: { form: PipelineFormApi }) {
  return (
    <Section
      title="Budget"
      hint="A step that could pass it is not begun; the video then waits and says so."
    >
      <NumberInput
        label="At most a month"
        description="In US dollars, for everything bought from providers. Empty for no limit."
        placeholder="No limit"
        prefix="$"
        min={0}
        max={1000}
        decimalScale={2}
        fixedDecimalScale
        step={5}
        maw={420}
        {...form.getInputProps('budget')}
      />
    </Section>
  );
}
