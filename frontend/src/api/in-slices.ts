import { startTransition } from 'react';
import type { Exchange } from 'urql';

/**
 * Lets what an answer changes be drawn in slices: a slow phone stays open to its person meanwhile, and what is shown
 * stays until the new is ready.
 */
export const inSlices: Exchange =
  ({ forward }) =>
  (operations) =>
  (sink) => {
    forward(operations)((signal) => {
      startTransition(() => {
        sink(signal);
      });
    });
  };
