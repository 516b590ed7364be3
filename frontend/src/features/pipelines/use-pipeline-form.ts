import { useForm } from '@mantine/form';
import { t } from 'i18next';
import type { CombinedError } from 'urql';
import { wrongColor } from '../../ui/color';
import { describeError } from '../../ui/problem';
import { pipelineErrors, type Refused } from './pipeline-errors';
import type { PipelineValues } from './pipeline-values';

/** The form of a pipeline, with what can be told wrong before it is sent. */
export function usePipelineForm(initialValues: PipelineValues) {
  return useForm<PipelineValues>({
    initialValues,
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
}

/** The form as its sections see it. */
export type PipelineFormApi = ReturnType<typeof usePipelineForm>;

/** What an answer says is wrong, by the path of the form's field; nothing when all is well. */
export function errorsOf(
  values: PipelineValues,
  error: CombinedError | undefined,
  refused: readonly Refused[] | undefined,
): Record<string, string> {
  return error ? { form: describeError(error) } : pipelineErrors(refused ?? [], values);
}
