import { authExchange } from '@urql/exchange-auth';
import { persistedExchange } from '@urql/exchange-persisted';
import {
  createClient,
  fetchExchange,
  mapExchange,
  subscriptionExchange,
  type Client,
  type CombinedError,
  type TypedDocumentNode,
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

/**
 * The id that the build gave a document, which is all that is sent of it; the API has the text. Without a build
 * there is none, and the text is sent. So it is, after its id, to an API of another version that does not know the id.
 */
function idOf(_text: string, document: TypedDocumentNode): Promise<string | undefined> {
  return Promise.resolve('documentId' in document ? String(document.documentId) : undefined);
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
      persistedExchange({
        generateHash: idOf,
        enableForMutation: true,
        enableForSubscriptions: true,
        preferGetForPersistedQueries: false,
      }),
      fetchExchange,
      subscriptionExchange({ forwardSubscription: link.forward }),
    ],
  });
}
