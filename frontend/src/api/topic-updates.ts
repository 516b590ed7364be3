import type { UpdateResolver } from '@urql/exchange-graphcache';
import { refetch } from './refetch';

interface OfTopics {
  input: { pipelineId?: string; id?: string; ids?: readonly string[] };
}

/** The queues that changed are asked for again, and how many wait in them. */
export const afterTopics: UpdateResolver = (_result, args, cache) => {
  refetch(cache, 'topics');
  const { pipelineId, id, ids = [] } = (args as unknown as OfTopics).input;
  const topics = id === undefined ? ids : [id];
  const of = topics.map((each) => cache.resolve({ __typename: 'Topic', id: each }, 'pipelineId'));
  for (const each of new Set([pipelineId, ...of])) {
    if (typeof each === 'string')
      cache.invalidate({ __typename: 'Pipeline', id: each }, 'waitingTopics');
  }
};

/** A pipeline that began or ceased to ask for ideas by itself. */
export const afterRestock: UpdateResolver = (_result, args, cache) => {
  const id = (args as unknown as OfTopics).input.pipelineId ?? '';
  cache.invalidate({ __typename: 'Pipeline', id }, 'restock');
};
