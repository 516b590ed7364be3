import { Group, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ScheduleForm } from '../../features/schedules/schedule-form';
import { ScheduleStanding } from '../../features/schedules/schedule-standing';
import { SeriesSection } from '../../features/series/series-section';
import { graphql } from '../../gql';
import type { ScheduleRoomQuery } from '../../gql/graphql';
import { Dates } from '../../ui/dates';
import { Faces } from '../../ui/faces';
import { ButtonLink, TextLink } from '../../ui/links';
import { MissingRoom } from '../room-error';
import { useSignedIn } from '../viewer-context';

const ScheduleRoomDocument = graphql(`
  query ScheduleRoom($id: ID!) {
    pipeline(id: $id) {
      id
      waitingTopics
      destinations {
        id
        ...ScheduleDestination
      }
      schedule {
        id
        ...ScheduleForm
        ...ScheduleStanding
      }
      series {
        id
        ...SeriesRow
      }
    }
  }
`);

/** When a pipeline makes and publishes videos by itself, and what. */
export function ScheduleRoom(): ReactNode {
  const { t } = useTranslation();
  const { pipelineId } = useParams({ from: '/inside/pipelines/$pipelineId/schedule' });
  const [{ data, error }, reload] = useQuery({
    query: ScheduleRoomDocument,
    variables: { id: pipelineId },
  });
  const pipeline = data?.pipeline;
  if (pipeline === null) return <MissingRoom />;
  return (
    <Stack gap="md" maw={820}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed">
          {pipeline && (
            <Trans
              i18nKey="schedules.subtitle"
              count={pipeline.waitingTopics}
              components={{
                a: <TextLink to="/pipelines/$pipelineId/topics" params={{ pipelineId }} inherit />,
              }}
            />
          )}
        </Text>
        <ButtonLink to="/calendar" search={{ pipeline: pipelineId }} variant="default">
          {t('schedules.calendar')}
        </ButtonLink>
      </Group>
      <Dates>
        <Faces
          data={pipeline}
          error={error}
          onRetry={() => {
            reload({ requestPolicy: 'network-only' });
          }}
          rowHeight={180}
        >
          {(loaded) => <Planning pipeline={loaded} />}
        </Faces>
      </Dates>
    </Stack>
  );
}

function Planning({ pipeline }: { pipeline: NonNullable<ScheduleRoomQuery['pipeline']> }) {
  const { timeZone } = useSignedIn();
  const { id, schedule, destinations, series } = pipeline;
  return (
    <Stack gap="md">
      {schedule && <ScheduleStanding pipelineId={id} schedule={schedule} timeZone={timeZone} />}
      <ScheduleForm
        key={schedule?.id ?? 'none'}
        pipelineId={id}
        schedule={schedule}
        destinations={destinations}
        timeZone={timeZone}
      />
      <SeriesSection pipelineId={id} series={series} />
    </Stack>
  );
}
