import { Button, Card, Group, Switch, Text } from '@mantine/core';
import { t as translate } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql, unmask, type FragmentType } from '../../gql';
import { confirmDestruction } from '../../ui/confirm';
import { notifyDone, reportOutcome } from '../../ui/user-errors';
import { formatMomentIn } from '../../ui/zone';
import { ScheduleStandingDocument } from './schedule-fragments';

const SchedulePauseDocument = graphql(`
  mutation SchedulePause($input: SchedulePauseInput!) {
    schedulePause(input: $input) {
      schedule {
        id
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

const ScheduleRemoveDocument = graphql(`
  mutation ScheduleRemove($pipelineId: ID!) {
    scheduleRemove(input: { pipelineId: $pipelineId }) {
      removedId
      userErrors {
        code
        field
        message
      }
    }
  }
`);

interface ScheduleStandingProps {
  pipelineId: string;
  schedule: FragmentType<typeof ScheduleStandingDocument>;
  /** The person's own. */
  timeZone: string;
}

/** Whether the schedule works or rests, when it is its turn, and the way to be rid of it. */
export function ScheduleStanding({
  pipelineId,
  schedule: masked,
  timeZone,
}: ScheduleStandingProps) {
  const { t } = useTranslation();
  const { pausedAt, nextAt } = unmask(ScheduleStandingDocument, masked);
  const [{ fetching }, pause] = useMutation(SchedulePauseDocument);
  const remove = useScheduleRemove(pipelineId);
  const set = async (paused: boolean) => {
    const { data, error } = await pause({ input: { pipelineId, paused } });
    reportOutcome(t('schedules.notChanged'), error, data?.schedulePause.userErrors);
  };
  return (
    <Card>
      <Group justify="space-between" gap="sm">
        <div>
          <Switch
            label={t('schedules.active')}
            checked={pausedAt === null}
            disabled={fetching}
            onChange={({ currentTarget }) => void set(!currentTarget.checked)}
          />
          <Text size="xs" c="dimmed" mt={4} className="tabular">
            {pausedAt !== null
              ? t('schedules.restsSince', { date: formatMomentIn(pausedAt, timeZone) })
              : nextAt === null
                ? t('schedules.noMore')
                : t('schedules.next', { date: formatMomentIn(nextAt, timeZone) })}
          </Text>
        </div>
        <Button variant="subtle" color="red" size="xs" onClick={remove}>
          {t('schedules.remove.action')}
        </Button>
      </Group>
    </Card>
  );
}

/** Removes the schedule, when the person is sure. */
function useScheduleRemove(pipelineId: string): () => void {
  const [, remove] = useMutation(ScheduleRemoveDocument);
  const run = async () => {
    const { data, error } = await remove({ pipelineId });
    if (reportOutcome(translate('schedules.notRemoved'), error, data?.scheduleRemove.userErrors))
      notifyDone(translate('schedules.removed'));
  };
  return () => {
    confirmDestruction({
      title: translate('schedules.remove.title'),
      text: translate('schedules.remove.text'),
      action: translate('schedules.remove.action'),
      onConfirm: () => void run(),
    });
  };
}
