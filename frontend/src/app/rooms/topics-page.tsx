import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { keepDraft } from '../../features/runs/use-new-run';
import { stepsOf, type Move, type Placed } from '../../features/topics/topic-moves';
import { gripId, TopicRow } from '../../features/topics/topic-row';
import { topicFilter, type TopicsSearch } from '../../features/topics/topics-search';
import { useTopicMove } from '../../features/topics/use-topic-move';
import { graphql } from '../../gql';
import type { TopicRowFragment } from '../../gql/graphql';
import { PageRows, type Page } from '../../ui/paged-list';

const TopicsPageDocument = graphql(`
  query TopicsPage($filter: TopicFilter!, $after: String) {
    topics(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        priority
        ...TopicRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface TopicsPageProps extends Page {
  pipelineId: string;
  search: TopicsSearch;
  /** The first topic of the whole queue. */
  first: Placed | undefined;
  /** Tells those who do not see it what happened. */
  onSay: (words: string) => void;
  empty: ReactNode;
}

/** One page of topics. */
export function TopicsPage({ pipelineId, search, first, onSay, empty, ...page }: TopicsPageProps) {
  const { t } = useTranslation();
  const [{ data, error, fetching }, reload] = useQuery({
    query: TopicsPageDocument,
    variables: { filter: topicFilter(pipelineId, search), after: page.after },
    requestPolicy: 'cache-and-network',
  });
  const rows = data?.topics.nodes ?? [];
  const more = data?.topics.pageInfo.hasNextPage ?? false;
  const make = useMake();
  const move = useMoveKeepingFocus(rows, () => {
    onSay(t('topics.moved'));
  });
  // Only the whole queue has an order in which one topic can stand before another.
  const ordered = Object.keys(search).length === 0;
  return (
    <PageRows
      {...page}
      list={data?.topics}
      error={error}
      fetching={fetching}
      onRetry={() => {
        reload({ requestPolicy: 'network-only' });
      }}
      rowHeight={58}
      empty={empty}
      row={(topic) => (
        <TopicRow
          key={topic.id}
          topic={topic}
          next={rows[rows.indexOf(topic) + 1]}
          {...(ordered ? { steps: stepsOf(topic, { rows, first, more }) } : {})}
          onMove={(moved, to) => void move(moved, to)}
          onMake={make}
        />
      )}
    />
  );
}

/** Begins a run of a topic: its words are in the form, and the person starts it. */
function useMake() {
  const navigate = useNavigate();
  return ({ pipelineId, text, title, scriptKind }: TopicRowFragment) => {
    keepDraft({ script: text, title: title ?? '', scriptKind });
    void navigate({ to: '/runs/new', search: { pipeline: pipelineId } });
  };
}

/** Moves a topic; the keyboard stays on it wherever it goes. */
function useMoveKeepingFocus(rows: readonly Placed[], onMoved: () => void) {
  const send = useTopicMove();
  const moved = useRef<string>(undefined);
  useEffect(() => {
    if (moved.current === undefined) return;
    document.getElementById(gripId(moved.current))?.focus();
    moved.current = undefined;
  }, [rows]);
  return async (topic: Placed, move: Move) => {
    moved.current = topic.id;
    if (await send(topic.id, move)) onMoved();
  };
}
