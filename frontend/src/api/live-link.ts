import { createClient, type Client as SocketClient } from 'graphql-ws';
import type { SubscriptionForwarder } from 'urql';
import { socketUrl, type Config } from './config';
import { refreshSession } from './refresh';

export type LinkState = 'idle' | 'live' | 'reconnecting';

/** The one WebSocket: follows the person through sleep, restarts and changes of network. */
export interface LiveLink {
  forward: SubscriptionForwarder;
  state: () => LinkState;
  watch: (listener: () => void) => () => void;
  /** Connects again, with the newest cookies. */
  renew: () => void;
  close: () => void;
}

const longestWait = 15_000;

/** Waits longer after each failure, spread so that many pages do not return at once. */
export function retryDelay(retries: number, random: () => number): number {
  const ceiling = Math.min(longestWait, 500 * 2 ** retries);
  return ceiling / 2 + (random() * ceiling) / 2;
}

/** Opens on the first subscription, keeps trying for ever and renews the session before each retry. */
export function createLiveLink(config: Config): LiveLink {
  let state: LinkState = 'idle';
  const listeners = new Set<() => void>();
  const become = (next: LinkState) => {
    state = next;
    listeners.forEach((listener) => {
      listener();
    });
  };
  const socket = createClient({
    url: socketUrl(config),
    keepAlive: 20_000,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: async (retries) => {
      become('reconnecting');
      await new Promise((resolve) => setTimeout(resolve, retryDelay(retries, Math.random)));
      if (retries > 0) await refreshSession(config);
    },
    on: {
      connected: () => {
        become('live');
      },
    },
  });
  return {
    forward: forwardTo(socket),
    state: () => state,
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    renew: () => {
      if (state === 'live') socket.terminate();
    },
    close: () => void socket.dispose(),
  };
}

function forwardTo(socket: SocketClient): SubscriptionForwarder {
  return (request) => ({
    subscribe: (sink) => ({
      unsubscribe: socket.subscribe(
        {
          query: request.query ?? '',
          variables: request.variables,
          extensions: request.extensions,
        },
        {
          next: ({ data, errors, extensions }) => {
            sink.next({
              data: data ?? null,
              ...(errors ? { errors } : {}),
              ...(extensions ? { extensions } : {}),
            });
          },
          error: (reason) => {
            sink.error(reason);
          },
          complete: () => {
            sink.complete();
          },
        },
      ),
    }),
  });
}
