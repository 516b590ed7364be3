import { expect, test } from 'vitest';
import type { TopicPriority } from '../../gql/graphql';
import { below, stepsOf } from './topic-moves';

const placed = (id: string, priority: TopicPriority = 'NORMAL') => ({ id, priority });
const [a, b, c] = [placed('a'), placed('b'), placed('c')];

test('given a queue, when a topic can go by a step, then it goes before the one above or behind the one below', () => {
  const queue = { rows: [a, b, c], first: a, more: false };
  expect(stepsOf(b, queue)).toEqual({
    up: { beforeId: 'a' },
    down: { beforeId: null },
    top: { beforeId: 'a' },
  });
  expect(stepsOf(a, queue)).toEqual({ down: { beforeId: 'c' } });
});

test('given a page with more behind it, when a topic is the last but one, then the step down is not guessed', () => {
  expect(stepsOf(b, { rows: [a, b, c], first: a, more: true })).not.toHaveProperty('down');
});

test('given another priority below, when a topic comes behind it, then it takes that priority and no other', () => {
  const low = placed('l', 'LOW');
  expect(below(a, low, undefined)).toEqual({ priority: 'LOW' });
  expect(below(a, b, low)).toEqual({ beforeId: null });
  expect(below(a, low, placed('m', 'LOW'))).toEqual({ beforeId: 'm' });
});
