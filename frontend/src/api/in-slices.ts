import { startTransition } from 'react';
import type { Exchange } from 'urql';
import { filter, merge, pipe, share, type Source } from 'wonka';

/** Hands everything on within a transition. */
const slowly =
  <T>(source: Source<T>): Source<T> =>
  (sink) => {
    source((signal) => {
      startTransition(() => {
        sink(signal);
      });
    });
  };

/**
 * Lets what is read be drawn in slices: a slow phone stays open to its person meanwhile, and what is shown stays until the
 * new is ready. What a person did is shown at once.
 */
export const inSlices: Exchange =
  ({ forward }) =>
  (operations) => {
    const results = share(forward(operations));
    return merge([
      pipe(
        results,
        filter(({ operation }) => operation.kind === 'mutation'),
      ),
      pipe(
        results,
        filter(({ operation }) => operation.kind !== 'mutation'),
        slowly,
      ),
    ]);
  };
