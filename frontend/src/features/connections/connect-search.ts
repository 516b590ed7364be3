import type { Platform } from '../../gql/graphql';
import { platforms } from '../../ui/platform';

/** What the address says after the return from a platform. */
export interface ConnectSearch {
  connected?: Platform;
  connect_error?: string;
}

/** Reads the address after the return from a platform. */
export function parseConnectSearch(raw: Record<string, unknown>): ConnectSearch {
  const connected = (Object.keys(platforms) as Platform[]).find((key) => key === raw.connected);
  const failed = raw.connect_error;
  return {
    ...(connected ? { connected } : {}),
    ...(typeof failed === 'string' ? { connect_error: failed } : {}),
  };
}
