import type { ReactNode } from 'react';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { CaptionsSection } from '../../features/caption-styles/captions-section';
import { PipelineForm } from '../../features/pipelines/pipeline-form';
import { graphql } from '../../gql';
import { Faces } from '../../ui/faces';

export const PipelineSettingsRoomDocument = graphql(`
  query PipelineSettingsRoom($id: ID!) {
    pipeline(id: $id) {
      id
      ...PipelineForm
    }
    ...PipelineChoices
    ...CaptionChoices
  }
`);

/** All settings of a pipeline. */
export function PipelineSettingsRoom(): ReactNode {
  const { pipelineId } = useParams({ from: '/inside/pipelines/$pipelineId/settings' });
  const [{ data, error }, reload] = useQuery({
    query: PipelineSettingsRoomDocument,
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
    >
      {(found) =>
        found.pipeline && (
          <PipelineForm
            key={pipelineId}
            pipeline={found.pipeline}
            choices={found}
            captions={(field) => <CaptionsSection choices={found} {...field} />}
          />
        )
      }
    </Faces>
  );
}
