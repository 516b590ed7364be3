import type { ReactNode } from 'react';
import { Card } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { NewRunForm } from '../../features/runs/new-run-form';
import { graphql } from '../../gql';
import { Empty } from '../../ui/empty';
import { Faces } from '../../ui/faces';
import { ButtonLink } from '../../ui/links';
import { Room } from '../../ui/room';

export const NewRunRoomDocument = graphql(`
  query NewRunRoom {
    pipelines(first: 100) {
      nodes {
        id
        ...NewRunPipeline
      }
    }
    service {
      scriptLimit
    }
  }
`);

/** From words to a run. */
export function NewRunRoom(): ReactNode {
  const { t } = useTranslation();
  const { pipeline } = useSearch({ from: '/inside/runs/new' });
  const navigate = useNavigate();
  const [{ data, error }, reload] = useQuery({ query: NewRunRoomDocument });
  return (
    <Room title={t('runs.new.title')} subtitle={t('runs.new.subtitle')} maw={760}>
      <Card padding="lg">
        <Faces
          data={data}
          error={error}
          onRetry={() => {
            reload({ requestPolicy: 'network-only' });
          }}
          isEmpty={({ pipelines }) => pipelines.nodes.length === 0}
          empty={<NoPipeline />}
        >
          {({ pipelines, service }) => (
            <NewRunForm
              pipelines={pipelines.nodes}
              pipelineId={pipeline}
              scriptLimit={service.scriptLimit}
              onCreated={(runId) => void navigate({ to: '/runs/$runId', params: { runId } })}
            />
          )}
        </Faces>
      </Card>
    </Room>
  );
}

function NoPipeline() {
  const { t } = useTranslation();
  return (
    <Empty
      icon={IconRoute}
      title={t('runs.new.noPipeline.title')}
      text={t('runs.new.noPipeline.text')}
      action={<ButtonLink to="/pipelines/new">{t('runs.new.noPipeline.action')}</ButtonLink>}
    />
  );
}
