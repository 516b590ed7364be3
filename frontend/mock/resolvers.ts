import type { IResolvers } from '@graphql-tools/utils';
import { analytics } from './analytics.ts';
import { accountMutations, accountQueries } from './account.ts';
import { captionPresets } from './caption-presets.ts';
import { ambiences, captions, captionStyles } from './captions.ts';
import { clips } from './clips.ts';
import { mutations } from './mutations.ts';
import { page, byId, type Page } from './page.ts';
import { publishing, publishingQueries, publishingTypes } from './publishing.ts';
import { queries } from './providers.ts';
import { passkeyMutations, passkeyQueries } from './passkeys.ts';
import { pipelines } from './pipelines.ts';
import { privacyQueries } from './privacy.ts';
import { restockMutations } from './restock.ts';
import { scheduleFields, scheduleMutations, scheduleQueries } from './schedules.ts';
import { publications, runs } from './seed.ts';
import { events } from './simulation.ts';
import { studio } from './studio.ts';
import { topicMutations, topicQueries, waitingOf } from './topics.ts';
import { webhookMutations, webhookQueries } from './webhooks.ts';
import { ago, connections, tokens, viewer, type Row } from './world.ts';

const backdrops = ['Tide', 'Aurora', 'Paper', 'Ember', 'Drift', 'Grid'].map((title) => ({
  slug: title.toLowerCase(),
  title,
}));
const platforms = [
  ['YOUTUBE', 'YouTube'],
  ['TIKTOK', 'TikTok'],
  ['INSTAGRAM', 'Instagram'],
].map(([platform, title]) => ({ platform, title, available: true }));

export const resolvers: IResolvers = {
  Query: {
    viewer: () => viewer.current && { ...viewer.current, askedAt: ago(0) },
    service: () => ({
      version: '0.1.0',
      platforms,
      backdrops,
      captionPresets,
      ambiences,
      languages: [{ code: 'en', title: 'English' }],
      scriptLimit: 10_000,
      operatorName: 'Tidepool Studio',
      operatorContact: 'privacy@tidepool.example',
      privacyChangedOn: '2026-11-26',
      accountGraceDays: 14,
    }),
    ...queries,
    ...analytics,
    ...scheduleQueries,
    ...publishingQueries,
    ...topicQueries,
    ...accountQueries,
    ...passkeyQueries,
    ...webhookQueries,
    ...privacyQueries,
    apiTokens: () => tokens,
    connections: () => connections,
    clips: (_: unknown, args: Page & { kind?: string }) =>
      page(args.kind == null ? clips : clips.filter(({ kind }) => kind === args.kind), args),
    captionStyles: () => captionStyles,
    clipTags: () => ['b-roll', 'beach', 'music'],
    clipUsage: () => ({
      clips: clips.length,
      mostClips: 2000,
      bytes: 48_200_000,
      mostBytes: 10_000_000_000,
      largestFile: 536_870_912,
    }),
    pipeline: (_: unknown, { id }: Row) => byId(pipelines, id),
    pipelines: (_: unknown, args: Page & { archived: boolean }) =>
      page(
        pipelines.filter(({ archivedAt }) => (archivedAt != null) === args.archived),
        args,
      ),
    run: (_: unknown, { id }: Row) => byId(runs, id),
    runs: (_: unknown, args: Page) => page(runs, args),
    publications: (_: unknown, args: Page) => page(publications, args),
    publication: (_: unknown, { id }: Row) => byId(publications, id),
    analyticsSummary: () => ({
      publications: publications.length,
      measured: Math.min(20, publications.length),
      views: 184_220,
      likes: 13_310,
      comments: 1190,
      shares: 2044,
      takenAt: ago(20),
      byPlatform: [],
    }),
  },
  Schedule: scheduleFields.Schedule,
  Pipeline: {
    ...scheduleFields.Pipeline,
    runs: (row: Row, args: Page) =>
      page(
        runs.filter((run) => run.pipeline === row),
        args,
      ),
    waitingTopics: ({ id }: Row) => waitingOf(id).length,
  },
  ...publishingTypes,
  Mutation: {
    ...mutations,
    ...studio,
    ...captions,
    ...scheduleMutations,
    ...restockMutations,
    ...topicMutations,
    ...publishing,
    ...accountMutations,
    ...passkeyMutations,
    ...webhookMutations,
  },
  Subscription: {
    runProgress: {
      subscribe: async function* (_: unknown, { id }: Row) {
        yield { runProgress: byId(runs, id) };
        for await (const { run, publication } of events.subscribe('changed')) {
          if ((run ?? (publication?.run as Row | undefined))?.id === id)
            yield { runProgress: byId(runs, id) };
        }
      },
    },
    activity: {
      subscribe: async function* () {
        for await (const { run, publication } of events.subscribe('changed')) {
          yield { activity: { kind: run ? 'RUN' : 'PUBLICATION', run, publication } };
        }
      },
    },
  },
};
