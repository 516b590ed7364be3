import { Card } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { PipelineRow } from '../../features/pipelines/pipeline-row';
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
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

/** The ways videos are made and where they go. */
export function PipelinesRoom(): ReactNode {
  const [first, setFirst] = useState(50);
  const [{ data, error, fetching }, reload] = useQuery({
    query: PipelinesRoomDocument,
    variables: { first },
  });
  return (
    <Room
      title="Pipelines"
      subtitle="How videos are made and where they go."
      action={<ButtonLink to="/pipelines/new">New pipeline</ButtonLink>}
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
                <PipelineRow key={pipeline.id} pipeline={pipeline} />
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
  return (
    <Empty
      icon={IconRoute}
      title="No pipelines yet"
      text="A pipeline holds the language, the look, the accounts and whether you are asked before publishing."
      action={<ButtonLink to="/pipelines/new">Create a pipeline</ButtonLink>}
    />
  );
}
