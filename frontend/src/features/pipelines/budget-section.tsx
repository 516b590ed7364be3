import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import type { PipelineFormApi } from './use-pipeline-form';

/** What the pipeline's videos may cost. */
export function BudgetSection({ form }: { form: PipelineFormApi }) {
  const { t } = useTranslation();
  return (
    <Section id="budget" title={t('pipelines.budget.title')} hint={t('pipelines.budget.hint')}>
      <NumberInput
        label={t('pipelines.budget.label')}
        description={t('pipelines.budget.labelHint')}
        placeholder={t('pipelines.budget.none')}
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
