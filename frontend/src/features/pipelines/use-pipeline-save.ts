import { useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import type { PipelineFormFragment } from '../../gql/graphql';
import { notifyDone } from '../../ui/user-errors';
import { inputOf, valuesOf, type PipelineValues } from './pipeline-values';
import { errorsOf, usePipelineForm } from './use-pipeline-form';

const PipelineUpdateDocument = graphql(`
  mutation PipelineUpdate($input: PipelineUpdateInput!) {
    pipelineUpdate(input: $input) {
      pipeline {
        id
        ...PipelineForm
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** The settings of a pipeline and how they are saved; true when they were. */
export function usePipelineSave(pipeline: PipelineFormFragment) {
  const [{ fetching }, update] = useMutation(PipelineUpdateDocument);
  const form = usePipelineForm(valuesOf(pipeline));
  const submit = async (values: PipelineValues): Promise<boolean> => {
    const { data, error } = await update({ input: { id: pipeline.id, ...inputOf(values) } });
    const wrong = errorsOf(values, error, data?.pipelineUpdate.userErrors);
    form.setErrors(wrong);
    if (Object.keys(wrong).length > 0) return false;
    form.setInitialValues(values);
    form.resetDirty(values);
    notifyDone(t('ui.saved'));
    return true;
  };
  return { form, busy: fetching, submit };
}
