import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { compression } from 'vite-plugin-compression2';
import { defineConfig } from 'vitest/config';
import { headFirst } from './head-first.ts';
import { inlineDocuments } from './inline-documents.ts';
import { mockApi } from './mock/plugin.ts';
import { ownSourcesOnly } from './own-sources.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env.VP_API ?? 'http://localhost:8080';
const proxied = [
  '/graphql',
  '/auth',
  '/connect',
  '/media',
  '/clips',
  '/exports',
  '/unsubscribe',
  '/readyz',
];

/** The parts of the first script: what every room needs, and all that it imports. */
const first = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'mantine', test: /node_modules\/(@mantine|@floating-ui)\// },
  { name: 'line', test: /node_modules\/(@?urql|@0no-co|wonka|graphql|graphql-ws)\// },
  { name: 'router', test: /node_modules\/@tanstack\// },
  { name: 'frame', test: (id: string) => !id.includes('graphiql') },
].map((part) => ({ ...part, tags: ['$initial' as const] }));

/** A few files instead of a hundred small ones, each of which is a question to the server. The first that takes a file keeps it. */
const groups = [
  ...first,
  {
    name: 'outside',
    test: /src\/app\/rooms\/(sign-in|sign-up|reset-password|verify-email)-room/,
  },
  { name: 'inside', test: /src\/app\/gate/ },
  { name: 'home', test: /src\/app\/rooms\/home-room/ },
  { name: 'overlays', test: /src\/app\/overlays/ },
  {
    name: 'common',
    test: /frontend\/src\/|@tabler|@mantine\/(core|form|hooks)/,
    minShareCount: 3,
  },
];
const isOfFirst = (file: string) =>
  ['rolldown-runtime', ...first.map(({ name }) => name)].some((name) =>
    file.startsWith(`assets/${name}-`),
  );

export default defineConfig(({ mode }) => ({
  plugins: [
    inlineDocuments(),
    react(),
    ownSourcesOnly(),
    headFirst(),
    // The API serves what is compressed already: better than it could be on each request, and for nothing.
    compression({ algorithms: ['gzip', 'brotliCompress'] }),
    ...(mode === 'mock' ? [mockApi()] : []),
  ],
  // The explorer brings its own workers, which the dependency optimizer cannot read.
  optimizeDeps: {
    entries: ['index.html'],
    exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'],
  },
  server:
    mode === 'mock'
      ? {}
      : { proxy: Object.fromEntries(proxied.map((path) => [path, { target: api, ws: true }])) },
  build: {
    // Fonts and workers stay files of our own: a strict content policy allows no data: URLs.
    assetsInlineLimit: 0,
    // The page's own scripts are there before any room asks for them.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files) => files.filter((file) => !isOfFirst(file)),
    },
    chunkSizeWarningLimit: 8000,
    rolldownOptions: {
      input: { index: here('index.html'), graphiql: here('graphiql.html') },
      output: {
        // Each part is evaluated in a task of its own, so that a slow phone is never deaf for long.
        banner: (chunk) =>
          groups.some(({ name }) => name === chunk.name)
            ? 'await new Promise((next) => setTimeout(next));'
            : '',
        codeSplitting: { groups },
      },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    css: false,
    // One file instead of six thousand: the icon library's ES build is slow to load outside a bundler.
    alias: { '@tabler/icons-react': '@tabler/icons-react/dist/cjs/tabler-icons-react.cjs' },
    restoreMocks: true,
    unstubGlobals: true,
    testTimeout: 20_000,
    // nothing else runs beside these tests
    maxWorkers: '100%',
  },
}));
