import type { Config } from './config';

/** Sent with every request: a header that other sites' pages cannot add. */
export const requestHeaders = { 'x-requested-with': 'video-publisher' };

let inFlight: Promise<boolean> | undefined;

/** Renews the session's cookies. At most one request at a time; true when the session lives. */
export function refreshSession(config: Config): Promise<boolean> {
  inFlight ??= postRefresh(config).finally(() => {
    inFlight = undefined;
  });
  return inFlight;
}

async function postRefresh(config: Config): Promise<boolean> {
  try {
    const response = await fetch(`${config.apiUrl}/auth/refresh`, {
      method: 'POST',
      credentials: 'include',
      headers: requestHeaders,
    });
    return response.ok;
  } catch {
    return false;
  }
}
