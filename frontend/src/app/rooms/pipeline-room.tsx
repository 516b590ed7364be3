import type { ReactNode } from 'react';
import { Card, Stack, Title } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { RunRow } from '../../features/runs/run-row';
import { graphql } from '../../gql';
import { Empty } from '../../ui/empty';
import { Faces } from '../../ui/faces';
import { ButtonLink } from '../../ui/links';
import { Room } from '../../ui/room';
import { PipelineEditor } from './pipeline-editor';

export const PipelineRoomDocument = graphql(`
  query PipelineRoom($id: ID!) {
    pipeline(id: $id) {
      id
      name
      ...PipelineForm
      runs(first: 5) {
        nodes {
          id
          ...RunRow
        }
      }
    }
    ...PipelineEditorChoices
  }
`);

/** One pipeline: its settings and its last runs. */
export function PipelineRoom(): ReactNode {
  const { t } = useTranslation();
  const { pipelineId } = useParams({ from: '/inside/pipelines/$pipelineId' });
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
      empty={
        <Empty
          icon={IconRoute}
          title={t('pipelines.missing.title')}
          text={t('pipelines.missing.text')}
          action={<ButtonLink to="/pipelines">{t('pipelines.all')}</ButtonLink>}
        />
      }
    >
      {(found) =>
        found.pipeline && (
          <Room
            title={found.pipeline.name}
            maw={760}
            action={
              <ButtonLink to="/runs/new" search={{ pipeline: pipelineId }}>
                {t('runs.new.title')}
              </ButtonLink>
            }
          >
            <PipelineEditor
              key={pipelineId}
              pipeline={found.pipeline}
              choices={found}
              onSaved={() => undefined}
            />
            {found.pipeline.runs.nodes.length > 0 && (
              <Stack gap="xs">
                <Title order={2}>{t('runs.last')}</Title>
                <Card padding={0} className="rows">
                  {found.pipeline.runs.nodes.map((run) => (
                    <RunRow key={run.id} run={run} />
                  ))}
                </Card>
              </Stack>
            )}
          </Room>
        )
      }
    </Faces>
  );
}
