import { Group } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { PipelineMenu } from '../../features/pipelines/pipeline-menu';
import { PipelineStart } from '../../features/pipelines/pipeline-start';
import { graphql } from '../../gql';
import { Empty } from '../../ui/empty';
import { Faces } from '../../ui/faces';
import { ButtonLink } from '../../ui/links';
import { Room } from '../../ui/room';
import { PipelineTabs } from './pipeline-tabs';

export const PipelineRoomDocument = graphql(`
  query PipelineRoom($id: ID!) {
    pipeline(id: $id) {
      id
      name
      ...PipelineStart
      ...PipelineMenu
    }
  }
`);

/** One pipeline: its name, what can be done with it, and the rooms it has. */
export function PipelineRoom(): ReactNode {
  const { pipelineId } = useParams({ from: '/inside/pipelines/$pipelineId' });
  const navigate = useNavigate();
  const [{ data, error }, reload] = useQuery({
    query: PipelineRoomDocument,
    variables: { id: pipelineId },
  });
  return (
    <Faces
      data={data}
      error={error}
      onRetry={() => {
        reload({ requestPolicy: 'network-only' });
      }}
      rowHeight={150}
      isEmpty={({ pipeline }) => pipeline === null}
      empty={<NoPipeline />}
    >
      {({ pipeline }) =>
        pipeline && (
          <Room
            title={pipeline.name}
            action={
              <Group gap="xs" wrap="nowrap">
                <PipelineStart pipeline={pipeline} />
                <PipelineMenu
                  pipeline={pipeline}
                  onDeleted={() => void navigate({ to: '/pipelines', ignoreBlocker: true })}
                />
              </Group>
            }
          >
            <PipelineTabs pipelineId={pipelineId} />
          </Room>
        )
      }
    </Faces>
  );
}

function NoPipeline() {
  const { t } = useTranslation();
  return (
    <Empty
      icon={IconRoute}
      title={t('pipelines.missing.title')}
      text={t('pipelines.missing.text')}
      action={<ButtonLink to="/pipelines">{t('pipelines.all')}</ButtonLink>}
    />
  );
}
