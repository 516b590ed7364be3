import { useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import { notifyDone } from '../../ui/user-errors';
import { inputOf, type PipelineValues } from './pipeline-values';
import { errorsOf, usePipelineForm } from './use-pipeline-form';

const PipelineCreateDocument = graphql(`
  mutation PipelineCreate($input: PipelineCreateInput!) {
    pipelineCreate(input: $input) {
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

/** The form of a new pipeline and how it is made; what was refused comes back by field. */
export function usePipelineCreate(initial: PipelineValues, onCreated: (id: string) => void) {
  const [{ fetching }, create] = useMutation(PipelineCreateDocument);
  const form = usePipelineForm(initial);
  const submit = async (): Promise<Record<string, string>> => {
    const { data, error } = await create({ input: inputOf(form.values) });
    const wrong = errorsOf(form.values, error, data?.pipelineCreate.userErrors);
    const made = data?.pipelineCreate.pipeline;
    if (!made) return wrong;
    notifyDone(t('pipelines.created'));
    onCreated(made.id);
    return {};
  };
  return { form, busy: fetching, submit };
}
