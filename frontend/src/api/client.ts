import { authExchange } from '@urql/exchange-auth';
import {
  createClient,
  fetchExchange,
  mapExchange,
  subscriptionExchange,
  type Client,
  type CombinedError,
} from 'urql';
import { createCache } from './cache';
import type { Config } from './config';
import { inSlices } from './in-slices';
import type { LiveLink } from './live-link';
import { refreshSession, requestHeaders } from './refresh';
import { resumeExchange } from './resume';

/** True when the API no longer knows who is asking. */
export function isUnauthenticated(error: CombinedError): boolean {
  return error.graphQLErrors.some((each) => each.extensions.code === 'UNAUTHENTICATED');
}

/** A client with its own cache; a new person gets a new client, so nothing of the last one remains. */
export function createApiClient(config: Config, link: LiveLink, onSignedOut: () => void): Client {
  return createClient({
    url: `${config.apiUrl}/graphql`,
    preferGetMethod: false,
    fetchOptions: { credentials: 'include', headers: requestHeaders },
    exchanges: [
      inSlices,
      mapExchange({
        onError: (error) => {
          if (isUnauthenticated(error)) onSignedOut();
        },
      }),
      resumeExchange(link),
      createCache(),
      authExchange(() =>
        Promise.resolve({
          addAuthToOperation: (operation) => operation,
          didAuthError: isUnauthenticated,
          refreshAuth: async () => {
            if (await refreshSession(config)) link.renew();
          },
        }),
      ),
      fetchExchange,
      subscriptionExchange({ forwardSubscription: link.forward }),
    ],
  });
}
