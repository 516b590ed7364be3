import { Stack } from '@mantine/core';
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
import { Room } from '../../ui/room';
import { MissingRoom } from '../room-error';
import { useSignedIn } from '../viewer-context';

const ScheduleRoomDocument = graphql(`
  query ScheduleRoom($id: ID!) {
    pipeline(id: $id) {
      id
      name
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
    <Room
      title={t('schedules.title')}
      maw={820}
      subtitle={
        pipeline && (
          <Trans
            i18nKey="schedules.subtitle"
            count={pipeline.waitingTopics}
            values={{ name: pipeline.name }}
            components={{
              a: <TextLink to="/pipelines/$pipelineId" params={{ pipelineId }} inherit />,
            }}
          />
        )
      }
      action={
        <ButtonLink to="/calendar" search={{ pipeline: pipelineId }} variant="default">
          {t('schedules.calendar')}
        </ButtonLink>
      }
    >
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
    </Room>
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
