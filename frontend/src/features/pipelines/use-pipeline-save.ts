import { useForm } from '@mantine/form';
import { useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import type { PipelineFormFragment } from '../../gql/graphql';
import { describeError } from '../../ui/problem';
import { notifyDone } from '../../ui/user-errors';
import { wrongColor } from '../../ui/color';
import { pipelineErrors } from './pipeline-errors';
import { inputOf, newPipeline, valuesOf, type PipelineValues } from './pipeline-values';

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

/** The form of a pipeline and how it is saved. */
export function usePipelineSave(
  pipeline: PipelineFormFragment | undefined,
  onSaved: (id: string) => void,
) {
  const [creating, create] = useMutation(PipelineCreateDocument);
  const [updating, update] = useMutation(PipelineUpdateDocument);
  const form = useForm<PipelineValues>({
    initialValues: pipeline ? valuesOf(pipeline) : newPipeline,
    validate: {
      name: (name) => (name.trim() === '' ? t('pipelines.nameMissing') : null),
      voice: (voice) => (voice.trim() === '' ? t('pipelines.voice.missing') : null),
      footageOrder: (order) => (order.length === 0 ? t('pipelines.footage.missing') : null),
      look: { brand: { accent: (accent) => wrongColor(accent) } },
      sound: {
        trackIds: (ids, { sound }) =>
          sound.music === 'CLIPS' && ids.length === 0
            ? t('pipelines.music.recordingsMissing')
            : null,
      },
      scriptKind: (kind, { writing }) =>
        kind === 'TOPIC' && writing.writer === 'BUILT_IN' ? t('pipelines.topicNeedsWriter') : null,
    },
  });
  const send = async (values: PipelineValues) => {
    if (pipeline) {
      const { data, error } = await update({ input: { id: pipeline.id, ...inputOf(values) } });
      return { error, payload: data?.pipelineUpdate };
    }
    const { data, error } = await create({ input: inputOf(values) });
    return { error, payload: data?.pipelineCreate };
  };
  const submit = async (values: PipelineValues) => {
    const { error, payload } = await send(values);
    if (error) form.setErrors({ form: describeError(error) });
    const refused = payload?.userErrors ?? [];
    if (refused.length > 0) form.setErrors(pipelineErrors(refused, form.values));
    if (!payload?.pipeline || refused.length > 0) return;
    form.resetDirty(values);
    notifyDone(pipeline ? t('ui.saved') : t('pipelines.created'));
    onSaved(payload.pipeline.id);
  };
  return { form, busy: creating.fetching || updating.fetching, submit };
}

/** The form as its sections see it. */
export type PipelineFormApi = ReturnType<typeof usePipelineSave>['form'];
