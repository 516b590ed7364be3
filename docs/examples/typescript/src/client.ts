// Questions over HTTP, news over a WebSocket, both typed by their documents and under one API token.

import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { TypedDocumentString } from './gql/graphql.js';

type Document<Result, Variables> = TypedDocumentString<Result, Variables>;

export function connect(base: string, token: string) {
  const authorization = `Bearer ${token}`;
  const socket = createClient({
    url: new URL('/graphql', base).href.replace(/^http/, 'ws'),
    connectionParams: { authorization },
    webSocketImpl: WebSocket,
    retryAttempts: 10,
  });

  /** The answer to a query or mutation. With a key, asking twice is asking once. */
  async function ask<R, V>(document: Document<R, V>, variables: V, key?: string): Promise<R> {
    const headers: Record<string, string> = { authorization, 'content-type': 'application/json' };
    if (key) headers['idempotency-key'] = key;
    const body = JSON.stringify({ query: document.toString(), variables });
    const answer = await fetch(new URL('/graphql', base), { method: 'POST', headers, body });
    const { data, errors } = (await answer.json()) as { data?: R; errors?: { message: string }[] };
    if (errors || !data) throw new Error(errors?.map(({ message }) => message).join('; ') ?? `HTTP ${answer.status}`);
    return data;
  }

  /** What a subscription tells, until it has nothing more to tell. */
  async function* follow<R, V extends Record<string, unknown>>(document: Document<R, V>, variables: V): AsyncGenerator<R> {
    for await (const { data, errors } of socket.iterate<R>({ query: document.toString(), variables })) {
      if (errors || !data) throw new Error(errors?.map(({ message }) => message).join('; ') ?? 'no data');
      yield data;
    }
  }

  return { ask, follow, close: () => socket.dispose() };
}

/** The noun of a mutation's payload; fails with what is to be mended. */
export function done<T>(noun: T | null | undefined, userErrors: { field?: string[] | null; message: string }[]): T {
  if (noun) return noun;
  throw new Error(userErrors.map(({ field, message }) => `${field?.join('.') ?? 'input'}: ${message}`).join('\n'));
}
