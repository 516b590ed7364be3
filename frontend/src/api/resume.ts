import { makeOperation, type Exchange, type Operation } from 'urql';
import { pipe, tap } from 'wonka';
import type { LiveLink } from './live-link';

type Watched = Pick<LiveLink, 'state' | 'watch'>;

/** So long after the line is live, its subscriptions are at work. */
const settling = 1000;

/** Calls back each time the line is live after a break. */
function onResume(link: Watched, resume: () => void): void {
  let last = link.state();
  link.watch(() => {
    const before = last;
    last = link.state();
    if (before === 'reconnecting' && last === 'live') resume();
  });
}

/**
 * Asks again for everything that is shown once the line is live after a break: what changed meanwhile was told to
 * nobody. It waits until the subscriptions are at work, so that no change falls between the answer and the first event.
 */
export function resumeExchange(link: Watched, wait = settling): Exchange {
  return ({ client, forward }) => {
    const shown = new Map<number, Operation>();
    onResume(link, () => {
      setTimeout(() => {
        for (const operation of shown.values()) {
          const context = { ...operation.context, requestPolicy: 'cache-and-network' as const };
          client.reexecuteOperation(makeOperation('query', operation, context));
        }
      }, wait);
    });
    return (operations) =>
      forward(
        pipe(
          operations,
          tap((operation) => {
            if (operation.kind === 'query') shown.set(operation.key, operation);
            if (operation.kind === 'teardown') shown.delete(operation.key);
          }),
        ),
      );
  };
}
