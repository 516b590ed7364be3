import { Card, Stack } from '@mantine/core';
import { IconArchive, IconRoute } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { PipelineRow } from '../../features/pipelines/pipeline-row';
import { LastRun } from '../../features/runs/last-run';
import { graphql } from '../../gql';
import type { PipelinesRoomQuery } from '../../gql/graphql';
import { Empty } from '../../ui/empty';
import { Faces } from '../../ui/faces';
import { ButtonLink, TextLink } from '../../ui/links';
import { LoadMore } from '../../ui/load-more';
import { Room } from '../../ui/room';

export const PipelinesRoomDocument = graphql(`
  query PipelinesRoom($first: Int!, $aside: Boolean!) {
    pipelines(archived: $aside, first: $first) {
      nodes {
        id
        ...PipelineRow
        runs(first: 1) {
          nodes {
            id
            ...LastRun
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
    resting: pipelines(archived: true, first: 1) {
      nodes {
        id
      }
    }
  }
`);

/** The ways videos are made and where they go; those that are put aside are a list of their own. */
export function PipelinesRoom(): ReactNode {
  const { t } = useTranslation();
  const { aside = false } = useSearch({ from: '/inside/pipelines' });
  const [first, setFirst] = useState(50);
  const [{ data, error, fetching }, reload] = useQuery({
    query: PipelinesRoomDocument,
    variables: { first, aside },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Room
      title={t('frame.rooms.pipelines')}
      subtitle={aside ? t('pipelines.aside.subtitle') : t('pipelines.subtitle')}
      action={<ButtonLink to="/pipelines/new">{t('pipelines.new')}</ButtonLink>}
    >
      <Stack gap="sm">
        <Card padding={0}>
          <Faces
            data={data}
            error={error}
            onRetry={() => {
              reload({ requestPolicy: 'network-only' });
            }}
            rowHeight={62}
            isEmpty={({ pipelines }) => pipelines.nodes.length === 0}
            empty={aside ? <NothingAside /> : <NoPipelines />}
          >
            {({ pipelines }) => (
              <PipelineRows
                pipelines={pipelines}
                fetching={fetching}
                onMore={() => {
                  setFirst(first + 50);
                }}
              />
            )}
          </Faces>
        </Card>
        {(aside || (data?.resting.nodes.length ?? 0) > 0) && <OtherList aside={aside} />}
      </Stack>
    </Room>
  );
}

interface PipelineRowsProps extends Pick<PipelinesRoomQuery, 'pipelines'> {
  fetching: boolean;
  onMore: () => void;
}

function PipelineRows({ pipelines: { nodes, pageInfo }, fetching, onMore }: PipelineRowsProps) {
  return (
    <div className="rows">
      {nodes.map((pipeline) => (
        <PipelineRow
          key={pipeline.id}
          pipeline={pipeline}
          last={<LastRun run={pipeline.runs.nodes[0]} />}
        />
      ))}
      {pageInfo.hasNextPage && <LoadMore loading={fetching} onMore={onMore} />}
    </div>
  );
}

/** The way from those at work to those put aside, and back. */
function OtherList({ aside }: { aside: boolean }) {
  const { t } = useTranslation();
  return (
    <TextLink to="/pipelines" search={aside ? {} : { aside: true }} c="dimmed" size="sm">
      {aside ? t('pipelines.aside.showWorking') : t('pipelines.aside.show')}
    </TextLink>
  );
}

function NothingAside() {
  const { t } = useTranslation();
  return (
    <Empty
      icon={IconArchive}
      title={t('pipelines.aside.empty.title')}
      text={t('pipelines.aside.empty.text')}
    />
  );
}

function NoPipelines() {
  const { t } = useTranslation();
  return (
    <Empty
      icon={IconRoute}
      title={t('pipelines.empty.title')}
      text={t('pipelines.empty.text')}
      action={<ButtonLink to="/pipelines/new">{t('runs.new.noPipeline.action')}</ButtonLink>}
    />
  );
}
