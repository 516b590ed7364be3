import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { createSchema, createYoga, type Plugin as YogaPlugin } from 'graphql-yoga';
import type { Connect, Plugin } from 'vite';
import { WebSocketServer } from 'ws';
import { drawings } from './caption-drawing.ts';
import { resolvers } from './resolvers.ts';
import { startSimulation } from './simulation.ts';
import { cover } from './world.ts';

/** The built dashboard sends ids alone; as with an API of another version, the document then follows. */
const keptDocuments: YogaPlugin = {
  onParams({ params, setParams, setResult }) {
    if (params.query != null || params.extensions?.persistedQuery === undefined) return;
    // what has no document at all would be refused before the result is looked at
    setParams({ ...params, query: '{ __typename }' });
    setResult({ errors: [new GraphQLError('PersistedQueryNotFound')] });
  },
};

/** Answers the dashboard with made-up data, for working on it without the service. */
export function mockApi(): Plugin {
  const serve = (middlewares: Connect.Server, server: Server | null) => {
    const schema = createSchema({ typeDefs: readFileSync('schema.graphql', 'utf8'), resolvers });
    const yoga = createYoga({ schema, graphiql: false, logging: false, plugins: [keptDocuments] });
    middlewares.use('/graphql', (request: IncomingMessage, response: ServerResponse) => {
      void yoga(request, response);
    });
    middlewares.use('/auth/refresh', (_request: IncomingMessage, response: ServerResponse) => {
      response.writeHead(401, { 'content-type': 'application/json' }).end('{}');
    });
    middlewares.use('/readyz', (_request: IncomingMessage, response: ServerResponse) => {
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ database: 'ok', redis: 'ok', workers: 'ok' }));
    });
    middlewares.use('/media', serveMedia);
    middlewares.use('/exports', (_request: IncomingMessage, response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'text/csv' }).end('day,views\n2026-03-01,120\n');
    });
    if (server) listen(server, schema);
    startSimulation();
  };
  return {
    name: 'mock-api',
    configureServer: ({ middlewares, httpServer }) => {
      serve(middlewares, httpServer as Server | null);
    },
    configurePreviewServer: ({ middlewares, httpServer }) => {
      serve(middlewares, httpServer as Server);
    },
  };
}

function serveMedia(request: IncomingMessage, response: ServerResponse): void {
  const video = process.env.MOCK_VIDEO;
  if (request.url?.split('?')[0]?.endsWith('.mp4') === true && video !== undefined) {
    serveVideo(readFileSync(video), request.headers.range, response);
    return;
  }
  const address = `/media${request.url?.split('?')[0] ?? ''}`;
  response
    .writeHead(200, { 'content-type': 'image/svg+xml' })
    .end(drawings.get(address) ?? cover(request.url ?? ''));
}

/** Players jump within a film only where they get parts of it. */
function serveVideo(film: Buffer, range: string | undefined, response: ServerResponse): void {
  const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  const [first, last] = [Number(from), to === '' ? film.length - 1 : Number(to)];
  const type = { 'content-type': 'video/mp4', 'accept-ranges': 'bytes' };
  const place = `bytes ${from}-${String(last)}/${String(film.length)}`;
  response
    .writeHead(range === undefined ? 200 : 206, {
      ...type,
      'content-length': last - first + 1,
      ...(range === undefined ? {} : { 'content-range': place }),
    })
    .end(film.subarray(first, last + 1));
}

function listen(server: Server, schema: GraphQLSchema): void {
  const sockets = new WebSocketServer({ noServer: true });
  const onSubscribe = (_context: unknown, _id: string, { query }: { query: string }) =>
    query === '' ? [new GraphQLError('PersistedQueryNotFound')] : undefined;
  useServer({ schema, onSubscribe }, sockets);
  server.on('upgrade', (request, socket, head) => {
    if (request.url !== '/graphql') return;
    sockets.handleUpgrade(request, socket, head, (opened) =>
      sockets.emit('connection', opened, request),
    );
  });
}
