import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { formatDateTime } from '../../ui/format';
import { Section } from '../../ui/section';
import { ScheduleLine } from './schedule-line';
import { usePipelinePause } from './use-pipeline-pause';

export const PipelineNextDocument = graphql(`
  fragment PipelineNext on Pipeline {
    id
    archivedAt
    schedule {
      id
      pausedAt
      upcoming(count: 3) {
        at
        goesOutAt
      }
    }
    ...ScheduleLine
  }
`);

interface PipelineNextProps {
  pipeline: FragmentType<typeof PipelineNextDocument>;
}

/** When the next videos go out; the schedule can rest. */
export function PipelineNext({ pipeline: masked }: PipelineNextProps) {
  const { t } = useTranslation();
  const pipeline = unmask(PipelineNextDocument, masked);
  const { archivedAt, schedule } = pipeline;
  const aside = archivedAt !== null;
  const rests = aside || schedule?.pausedAt != null;
  return (
    <Section
      title={t('pipelines.schedule.title')}
      action={schedule && !aside && <PauseButton pipelineId={pipeline.id} paused={rests} />}
    >
      <Stack gap={6}>
        <ScheduleLine pipeline={pipeline} />
        {(aside || !schedule) && (
          <Text size="xs" c="dimmed">
            {aside ? t('pipelines.aside.hint') : t('pipelines.schedule.noneHint')}
          </Text>
        )}
        {!rests &&
          schedule?.upcoming.map(({ at, goesOutAt }) => (
            <Text key={at} size="sm" className="tabular">
              {formatDateTime(goesOutAt)}
            </Text>
          ))}
      </Stack>
    </Section>
  );
}

function PauseButton({ pipelineId, paused }: { pipelineId: string; paused: boolean }) {
  const { t } = useTranslation();
  const { busy, set } = usePipelinePause(pipelineId);
  return (
    <Button size="xs" variant="default" loading={busy} onClick={() => void set(!paused)}>
      {paused ? t('pipelines.schedule.resume') : t('pipelines.schedule.pause')}
    </Button>
  );
}
