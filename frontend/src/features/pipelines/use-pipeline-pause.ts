import { useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import { notifyDone, reportOutcome } from '../../ui/user-errors';

const PipelinePauseDocument = graphql(`
  mutation PipelinePause($input: SchedulePauseInput!) {
    schedulePause(input: $input) {
      schedule {
        id
        pausedAt
        nextAt
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** Lets the schedule of a pipeline rest, or go on. */
export function usePipelinePause(pipelineId: string) {
  const [{ fetching }, pause] = useMutation(PipelinePauseDocument);
  const set = async (paused: boolean) => {
    const { data, error } = await pause({ input: { pipelineId, paused } });
    const title = paused ? t('pipelines.schedule.notPaused') : t('pipelines.schedule.notResumed');
    if (!reportOutcome(title, error, data?.schedulePause.userErrors)) return;
    notifyDone(paused ? t('pipelines.schedule.isPaused') : t('pipelines.schedule.isResumed'));
  };
  return { busy: fetching, set };
}
