import { Button, Card, Group, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { TopicIdeas } from '../../features/runs/topic-ideas';
import { RestockSection } from '../../features/topics/restock-section';
import { TopicEditor } from '../../features/topics/topic-editor';
import { TopicsFilters } from '../../features/topics/topics-filters';
import { TopicsMany } from '../../features/topics/topics-many';
import { parseTopicsSearch } from '../../features/topics/topics-search';
import { useTopicAdd } from '../../features/topics/use-topic-add';
import { graphql } from '../../gql';
import type { PipelineTopicsRoomQuery } from '../../gql/graphql';
import { Faces } from '../../ui/faces';
import { Section } from '../../ui/section';
import classes from './pipeline-topics-room.module.css';
import { TopicsQueue } from './topics-queue';

export const PipelineTopicsRoomDocument = graphql(`
  query PipelineTopicsRoom($id: ID!) {
    pipeline(id: $id) {
      id
      settings {
        writing {
          writer
          niche
        }
      }
      ...RestockSection
    }
  }
`);

/** What the pipeline's videos will be about, in the order in which they are made. */
export function PipelineTopicsRoom(): ReactNode {
  const { pipelineId } = useParams({ from: '/inside/pipelines/$pipelineId/topics' });
  const search = useSearch({ from: '/inside/pipelines/$pipelineId/topics' });
  const navigate = useNavigate({ from: '/pipelines/$pipelineId/topics' });
  const [{ data, error }, reload] = useQuery({
    query: PipelineTopicsRoomDocument,
    variables: { id: pipelineId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <div className={classes.columns}>
      <Stack gap="sm" miw={0}>
        <AddButtons pipelineId={pipelineId} />
        <TopicsFilters
          search={search}
          onChange={(change) =>
            void navigate({ search: parseTopicsSearch({ ...search, ...change }), replace: true })
          }
        />
        <Card padding={0}>
          <TopicsQueue pipelineId={pipelineId} search={search} />
        </Card>
      </Stack>
      <Faces
        data={data}
        error={error}
        onRetry={() => {
          reload({ requestPolicy: 'network-only' });
        }}
        rowHeight={180}
        rows={2}
      >
        {({ pipeline }) => pipeline && <Ideas pipeline={pipeline} />}
      </Faces>
    </div>
  );
}

function AddButtons({ pipelineId }: { pipelineId: string }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState<'one' | 'many'>();
  const close = () => {
    setAdding(undefined);
  };
  return (
    <Group gap="xs">
      <Button
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => {
          setAdding('one');
        }}
      >
        {t('topics.editor.add')}
      </Button>
      <Button
        variant="default"
        onClick={() => {
          setAdding('many');
        }}
      >
        {t('topics.many.title')}
      </Button>
      {adding === 'one' && <TopicEditor pipelineId={pipelineId} onClose={close} />}
      {adding === 'many' && <TopicsMany pipelineId={pipelineId} onClose={close} />}
    </Group>
  );
}

/** Topics that the writer proposes: now, or by itself. */
function Ideas({ pipeline }: { pipeline: NonNullable<PipelineTopicsRoomQuery['pipeline']> }) {
  const { t } = useTranslation();
  const add = useTopicAdd(pipeline.id);
  const { writer, niche } = pipeline.settings.writing;
  return (
    <Stack gap="md" miw={0}>
      {writer !== 'BUILT_IN' && (
        <Section title={t('topics.ideas.title')} hint={t('topics.ideas.hint')}>
          <TopicIdeas pipelineId={pipeline.id} niche={niche} onPick={(topic) => void add(topic)} />
        </Section>
      )}
      <RestockSection pipeline={pipeline} />
    </Stack>
  );
}
