/** Where the API lives. An empty address is the page's own origin. */
export interface Config {
  apiUrl: string;
}

/** Reads `/config.json`, so that one build can be served by any static host. */
export async function loadConfig(): Promise<Config> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`config.json answered ${String(response.status)}`);
  const body: unknown = await response.json();
  return { apiUrl: readApiUrl(body).replace(/\/+$/, '') };
}

function readApiUrl(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('apiUrl' in body)) return '';
  return typeof body.apiUrl === 'string' ? body.apiUrl : '';
}

/** The absolute address of a path or address that the API handed out. */
export function resolveUrl(config: Config, url: string): string {
  return new URL(url, config.apiUrl === '' ? window.location.origin : config.apiUrl).href;
}

/** The WebSocket address of the GraphQL endpoint. */
export function socketUrl(config: Config): string {
  return resolveUrl(config, '/graphql').replace(/^http/, 'ws');
}
