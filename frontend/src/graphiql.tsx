import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { loadConfig, resolveUrl, socketUrl } from './api/config';
import { requestHeaders } from './api/refresh';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
root.style.height = '100dvh';
document.body.style.margin = '0';

const example = `# Every list, every action of the dashboard is one of these.
query Runs {
  runs(first: 5) {
    totalCount
    nodes { id title state progress { percent } publications { platform state url } }
  }
}
`;

void loadConfig().then((config) => {
  const fetcher = createGraphiQLFetcher({
    url: resolveUrl(config, '/graphql'),
    subscriptionUrl: socketUrl(config),
    headers: requestHeaders,
    fetch: (input, init) => fetch(input, { ...init, credentials: 'include' }),
  });
  createRoot(root).render(<GraphiQL fetcher={fetcher} defaultQuery={example} />);
});
