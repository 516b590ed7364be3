import { gql } from 'urql';
import { expect, test, vi } from 'vitest';
import { createApiClient } from './client';
import { retryDelay } from './live-link';

const config = { apiUrl: 'http://api.test' };
const link = {
  forward: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }),
  state: () => 'idle' as const,
  watch: () => () => undefined,
  renew: vi.fn(),
  close: () => undefined,
};
const question = gql('query Clips { clips { id name } }');
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const unauthenticated = {
  data: null,
  errors: [{ message: 'Sign in', extensions: { code: 'UNAUTHENTICATED' } }],
};

function serve(refreshStatus: number) {
  let alive = false;
  const calls: string[] = [];
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) => {
    const url = input instanceof Request ? input.url : String(input);
    calls.push(new URL(url).pathname);
    expect(new Headers(init?.headers).get('x-requested-with')).toBe('video-publisher');
    expect(init?.credentials).toBe('include');
    if (url.endsWith('/auth/refresh')) {
      alive = refreshStatus === 200;
      return Promise.resolve(json({}, refreshStatus));
    }
    return Promise.resolve(json(alive ? { data: { clips: [] } } : unauthenticated));
  });
  return calls;
}

test('given a short token that ran out, when a question is asked, then the session is renewed and the question repeated', async () => {
  const calls = serve(200);
  const signedOut = vi.fn();
  const answer = await createApiClient(config, link, signedOut).query(question, {}).toPromise();
  expect(answer.data).toEqual({ clips: [] });
  expect(calls).toEqual(['/graphql', '/auth/refresh', '/graphql']);
  expect(signedOut).not.toHaveBeenCalled();
  expect(link.renew).toHaveBeenCalledOnce();
});

test('given a session that is over, when a question is asked, then the person is signed out', async () => {
  serve(401);
  const signedOut = vi.fn();
  const answer = await createApiClient(config, link, signedOut).query(question, {}).toPromise();
  expect(answer.error?.message).toContain('Sign in');
  expect(signedOut).toHaveBeenCalled();
});

test('waits between reconnections grow, stay bounded and are spread', () => {
  expect(retryDelay(0, () => 0)).toBe(250);
  expect(retryDelay(2, () => 1)).toBe(2000);
  expect(retryDelay(50, () => 1)).toBe(15_000);
});
