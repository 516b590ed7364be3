import type { ReactNode } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { CaptionsSection } from '../../features/caption-styles/captions-section';
import { PipelineWizard } from '../../features/pipelines/pipeline-wizard';
import { graphql } from '../../gql';
import { Faces } from '../../ui/faces';
import { Room } from '../../ui/room';

export const NewPipelineRoomDocument = graphql(`
  query NewPipelineRoom($from: ID!, $copies: Boolean!) {
    pipeline(id: $from) @include(if: $copies) {
      id
      ...PipelineForm
    }
    ...PipelineChoices
    ...CaptionChoices
  }
`);

/** A new pipeline, or one like another. */
export function NewPipelineRoom(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { from = '' } = useSearch({ from: '/inside/pipelines/new' });
  const [{ data, error }, reload] = useQuery({
    query: NewPipelineRoomDocument,
    variables: { from, copies: from !== '' },
  });
  const open = (pipelineId: string) =>
    void navigate({ to: '/pipelines/$pipelineId', params: { pipelineId }, ignoreBlocker: true });
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
        {(found) => (
          <PipelineWizard
            key={from}
            from={found.pipeline}
            choices={found}
            captions={(field) => <CaptionsSection choices={found} {...field} />}
            onCreated={open}
          />
        )}
      </Faces>
    </Room>
  );
}
