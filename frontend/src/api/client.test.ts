import { createHash } from 'node:crypto';
import { gql, type DocumentInput } from 'urql';
import { expect, test, vi } from 'vitest';
import { persisted } from '../../inline-documents';
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

interface Sent {
  query?: string;
  variables: object;
  extensions?: { persistedQuery: { sha256Hash: string } };
}

/** An API that knows the ids given, and notes what it is sent. */
function knows(...ids: string[]) {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', (_: unknown, init: RequestInit) => {
    const body = JSON.parse(init.body as string) as Sent;
    sent.push(body);
    const id = body.extensions?.persistedQuery.sha256Hash;
    const isKnown = body.query !== undefined || (id !== undefined && ids.includes(id));
    const unknown = {
      message: 'PersistedQueryNotFound',
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
    };
    const clips = [{ id: '1', name: 'Sea', __typename: 'Clip' }];
    return Promise.resolve(json(isKnown ? { data: { clips } } : { data: null, errors: [unknown] }));
  });
  return sent;
}

/** The question as the build leaves it. */
function built(): { id: string; document: DocumentInput } {
  const document = gql(
    'query Clips($tag: String) { clips(tag: $tag) { ...Named } } fragment Named on Clip { id name }',
  );
  const { id } = persisted(document);
  const { kind, definitions } = document;
  return { id, document: { kind, definitions, documentId: id } as DocumentInput };
}

test('given a built page, when a question is asked, then its id is all that is sent of it', async () => {
  const { id, document } = built();
  const sent = knows(id);
  const answer = await createApiClient(config, link, vi.fn())
    .query(document, { tag: 'sea' })
    .toPromise();
  expect(answer.data).toEqual({ clips: [{ id: '1', name: 'Sea' }] });
  expect(sent).toMatchObject([
    { variables: { tag: 'sea' }, extensions: { persistedQuery: { version: 1, sha256Hash: id } } },
  ]);
  expect(sent[0]).not.toHaveProperty('query');
});

test('given an API of another version, when a question is asked, then its document follows, and is the one with the id', async () => {
  const { id, document } = built();
  const sent = knows();
  const answer = await createApiClient(config, link, vi.fn()).query(document, {}).toPromise();
  expect(answer.error).toBeUndefined();
  expect(sent).toHaveLength(2);
  const { query = '', extensions } = sent[1] ?? { variables: {} };
  expect(createHash('sha256').update(query).digest('hex')).toBe(id);
  expect(extensions?.persistedQuery.sha256Hash).toBe(id);
});

test('waits between reconnections grow, stay bounded and are spread', () => {
  expect(retryDelay(0, () => 0)).toBe(250);
  expect(retryDelay(2, () => 1)).toBe(2000);
  expect(retryDelay(50, () => 1)).toBe(15_000);
});
