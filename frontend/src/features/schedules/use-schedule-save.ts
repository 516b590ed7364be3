import { useForm } from '@mantine/form';
import { t } from 'i18next';
import { useMutation } from 'urql';
import { graphql, unmask, type FragmentType } from '../../gql';
import { describeError } from '../../ui/problem';
import { notifyDone, type RefusedField } from '../../ui/user-errors';
import { ScheduleFormDocument } from './schedule-fragments';
import { fieldOf, inputOf, valuesOf, type ScheduleValues } from './schedule-values';

const ScheduleSetDocument = graphql(`
  mutation ScheduleSet($input: ScheduleSetInput!) {
    scheduleSet(input: $input) {
      schedule {
        id
        ...ScheduleForm
        ...ScheduleStanding
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

interface Scheduled {
  pipelineId: string;
  schedule: FragmentType<typeof ScheduleFormDocument> | null;
  connectionIds: readonly string[];
  /** The person's. */
  timeZone: string;
}

/** The form of a schedule and how it is saved. */
export function useScheduleSave({ pipelineId, schedule, ...around }: Scheduled) {
  const [{ fetching }, set] = useMutation(ScheduleSetDocument);
  const form = useForm<ScheduleValues>({
    initialValues: valuesOf(unmask(ScheduleFormDocument, schedule) ?? undefined, around),
    validate: {
      times: {
        weekdays: (days, { kind }) =>
          kind === 'weekly' && days.length === 0 ? t('schedules.times.dayMissing') : null,
        time: (time, { kind }) =>
          kind === 'weekly' && time === '' ? t('schedules.times.timeMissing') : null,
      },
      cron: (cron, { kind }) =>
        kind === 'cron' && cron.trim() === '' ? t('schedules.cron.missing') : null,
      leadMinutes: (minutes) => (minutes === '' ? t('schedules.minutesMissing') : null),
      jitterMinutes: (minutes) => (minutes === '' ? t('schedules.minutesMissing') : null),
    },
  });
  const submit = async (values: ScheduleValues) => {
    const { data, error } = await set({ input: inputOf(pipelineId, values) });
    if (error) form.setErrors({ form: describeError(error) });
    const refused = data?.scheduleSet.userErrors ?? [];
    if (refused.length > 0) form.setErrors(scheduleErrors(refused, values));
    if (!data?.scheduleSet.schedule || refused.length > 0) return;
    form.resetDirty(values);
    notifyDone(schedule ? t('ui.saved') : t('schedules.begun'));
  };
  return { form, busy: fetching, submit };
}

/** The form as its parts see it. */
export type ScheduleFormApi = ReturnType<typeof useScheduleSave>['form'];

function scheduleErrors(
  refused: readonly RefusedField[],
  values: ScheduleValues,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { field, message } of refused) found[fieldOf(field ?? [], values)] ??= message;
  return found;
}
