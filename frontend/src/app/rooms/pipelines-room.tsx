import { Card } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { PipelineRow } from '../../features/pipelines/pipeline-row';
import { LastRun } from '../../features/runs/last-run';
import { graphql } from '../../gql';
import { Empty } from '../../ui/empty';
import { Faces } from '../../ui/faces';
import { ButtonLink } from '../../ui/links';
import { LoadMore } from '../../ui/load-more';
import { Room } from '../../ui/room';

export const PipelinesRoomDocument = graphql(`
  query PipelinesRoom($first: Int!) {
    pipelines(first: $first) {
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
  }
`);

/** The ways videos are made and where they go. */
export function PipelinesRoom(): ReactNode {
  const { t } = useTranslation();
  const [first, setFirst] = useState(50);
  const [{ data, error, fetching }, reload] = useQuery({
    query: PipelinesRoomDocument,
    variables: { first },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Room
      title={t('frame.rooms.pipelines')}
      subtitle={t('pipelines.subtitle')}
      action={<ButtonLink to="/pipelines/new">{t('pipelines.new')}</ButtonLink>}
    >
      <Card padding={0}>
        <Faces
          data={data}
          error={error}
          onRetry={() => {
            reload({ requestPolicy: 'network-only' });
          }}
          rowHeight={62}
          isEmpty={({ pipelines }) => pipelines.nodes.length === 0}
          empty={<NoPipelines />}
        >
          {({ pipelines }) => (
            <div className="rows">
              {pipelines.nodes.map((pipeline) => (
                <PipelineRow
                  key={pipeline.id}
                  pipeline={pipeline}
                  last={<LastRun run={pipeline.runs.nodes[0]} />}
                />
              ))}
              {pipelines.pageInfo.hasNextPage && (
                <LoadMore
                  loading={fetching}
                  onMore={() => {
                    setFirst(first + 50);
                  }}
                />
              )}
            </div>
          )}
        </Faces>
      </Card>
    </Room>
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
