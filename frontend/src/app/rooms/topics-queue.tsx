import { VisuallyHidden } from '@mantine/core';
import { IconBulb, IconSearchOff } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import type { TopicsSearch } from '../../features/topics/topics-search';
import { graphql } from '../../gql';
import { Empty } from '../../ui/empty';
import { PagedList } from '../../ui/paged-list';
import { TopicsPage } from './topics-page';

const QueueHeadDocument = graphql(`
  query QueueHead($pipelineId: ID!) {
    topics(filter: { pipelineId: $pipelineId, states: [WAITING] }, first: 1) {
      nodes {
        id
        priority
      }
    }
  }
`);

interface TopicsQueueProps {
  pipelineId: string;
  search: TopicsSearch;
}

/** The topics of a pipeline, page by page; what waits stands in its order. */
export function TopicsQueue({ pipelineId, search }: TopicsQueueProps) {
  const [said, setSaid] = useState('');
  const [{ data }] = useQuery({ query: QueueHeadDocument, variables: { pipelineId } });
  const filtered = Object.keys(search).length > 0;
  return (
    <>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <PagedList
        key={JSON.stringify(search)}
        page={(page) => (
          <TopicsPage
            {...page}
            pipelineId={pipelineId}
            search={search}
            first={data?.topics.nodes[0]}
            onSay={setSaid}
            empty={filtered ? <NothingFound /> : <NothingWaits />}
          />
        )}
      />
    </>
  );
}

function NothingWaits(): ReactNode {
  const { t } = useTranslation();
  return <Empty icon={IconBulb} title={t('topics.empty.title')} text={t('topics.empty.text')} />;
}

function NothingFound(): ReactNode {
  const { t } = useTranslation();
  return (
    <Empty icon={IconSearchOff} title={t('topics.nothing.title')} text={t('topics.nothing.text')} />
  );
}
