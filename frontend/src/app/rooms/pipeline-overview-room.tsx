import { Card, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconMovie } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { PipelineNext } from '../../features/pipelines/pipeline-next';
import { RunRow } from '../../features/runs/run-row';
import { NextTopics } from '../../features/topics/next-topics';
import { graphql } from '../../gql';
import type { PipelineOverviewRoomQuery } from '../../gql/graphql';
import { Empty } from '../../ui/empty';
import { Faces } from '../../ui/faces';
import { ButtonLink, TextLink } from '../../ui/links';
import { AccountName } from '../../ui/platform';
import { Section } from '../../ui/section';
import { VideoEstimate } from './video-estimate';

export const PipelineOverviewRoomDocument = graphql(`
  query PipelineOverviewRoom($id: ID!) {
    pipeline(id: $id) {
      id
      archivedAt
      destinations {
        id
        platform
        displayName
      }
      runs(first: 5) {
        nodes {
          id
          ...RunRow
        }
      }
      ...PipelineNext
      ...NextTopics
      ...VideoEstimate
    }
    topics(filter: { pipelineId: $id, states: [WAITING] }, first: 3) {
      nodes {
        ...NextTopic
        ...EstimatedTopic
      }
    }
  }
`);

/** How a pipeline stands: what comes next, what it takes, and what it made last. */
export function PipelineOverview(): ReactNode {
  const { pipelineId } = useParams({ from: '/inside/pipelines/$pipelineId/' });
  const [{ data, error }, reload] = useQuery({
    query: PipelineOverviewRoomDocument,
    variables: { id: pipelineId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Faces
      data={data}
      error={error}
      onRetry={() => {
        reload({ requestPolicy: 'network-only' });
      }}
      rowHeight={150}
      rows={3}
    >
      {({ pipeline, topics }) =>
        pipeline && (
          <Stack gap="md">
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              <PipelineNext pipeline={pipeline} />
              <NextTopics pipeline={pipeline} topics={topics.nodes} />
              <Destinations pipeline={pipeline} />
              <VideoEstimate pipeline={pipeline} topic={topics.nodes[0]} />
            </SimpleGrid>
            <LastRuns pipeline={pipeline} />
          </Stack>
        )
      }
    </Faces>
  );
}

interface PartProps {
  pipeline: NonNullable<PipelineOverviewRoomQuery['pipeline']>;
}

function Destinations({ pipeline: { id, destinations } }: PartProps) {
  const { t } = useTranslation();
  return (
    <Section
      title={t('pipelines.destination.title')}
      action={
        <TextLink
          to="/pipelines/$pipelineId/settings"
          params={{ pipelineId: id }}
          hash="destinations"
          size="sm"
        >
          {t('pipelines.wizard.change')}
        </TextLink>
      }
    >
      <Stack gap={6}>
        {destinations.map(({ id: account, platform, displayName }) => (
          <AccountName key={account} platform={platform} name={displayName} />
        ))}
        {destinations.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('pipelines.destination.noneInList')}
          </Text>
        )}
      </Stack>
    </Section>
  );
}

function LastRuns({ pipeline: { id, archivedAt, runs } }: PartProps) {
  const { t } = useTranslation();
  const aside = archivedAt !== null;
  return (
    <Section title={t('runs.last')}>
      {runs.nodes.length === 0 ? (
        <Empty
          icon={IconMovie}
          title={t('runs.empty.title')}
          text={aside ? t('pipelines.aside.hint') : t('pipelines.noRuns')}
          action={
            aside ? undefined : (
              <ButtonLink to="/runs/new" search={{ pipeline: id }}>
                {t('runs.empty.action')}
              </ButtonLink>
            )
          }
        />
      ) : (
        <Card padding={0} className="rows">
          {runs.nodes.map((run) => (
            <RunRow key={run.id} run={run} alone />
          ))}
        </Card>
      )}
    </Section>
  );
}
