import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { resolveUrl, socketUrl, type Config } from './api/config';
import { requestHeaders } from './api/refresh';

const example = `# Every list, every action of the dashboard is one of these.
query Runs {
  runs(first: 5) {
    totalCount
    nodes { id title state progress { percent } publications { platform state url } }
  }
}
`;

/** Opens the explorer of the API in the element. */
export function openExplorer(root: HTMLElement, config: Config): void {
  const fetcher = createGraphiQLFetcher({
    url: resolveUrl(config, '/graphql'),
    subscriptionUrl: socketUrl(config),
    headers: requestHeaders,
    fetch: (input, init) => fetch(input, { ...init, credentials: 'include' }),
  });
  createRoot(root).render(<GraphiQL fetcher={fetcher} defaultQuery={example} />);
}
