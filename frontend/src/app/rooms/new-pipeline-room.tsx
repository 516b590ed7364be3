import type { ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { Faces } from '../../ui/faces';
import { Room } from '../../ui/room';
import { PipelineEditor } from './pipeline-editor';

export const NewPipelineRoomDocument = graphql(`
  query NewPipelineRoom {
    ...PipelineEditorChoices
  }
`);

/** A new pipeline. */
export function NewPipelineRoom(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [{ data, error }, reload] = useQuery({ query: NewPipelineRoomDocument });
  return (
    <Room title={t('pipelines.new')} subtitle={t('pipelines.newSubtitle')} maw={760}>
      <Faces
        data={data}
        error={error}
        onRetry={() => {
          reload({ requestPolicy: 'network-only' });
        }}
        rowHeight={150}
      >
        {(choices) => (
          <PipelineEditor choices={choices} onSaved={() => void navigate({ to: '/pipelines' })} />
        )}
      </Faces>
    </Room>
  );
}
