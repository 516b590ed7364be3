import { progress } from './runs.ts';
import { ago, type Row } from './world.ts';

/** A publication of a run, listed there. */
export function makePublication(
  run: Row,
  connection: Row,
  state: string,
  views?: number,
  error?: string,
): Row {
  const publication: Row = {
    id: `${run.id}-${connection.id}`,
    run,
    connection,
    platform: connection.platform,
    state,
    version: 1,
    title: run.title,
    description: run.description,
    tags: run.hashtags,
    privacy: 'PUBLIC',
    progress: progress(state === 'PUBLISHED' ? 1 : 0, 1),
    attempts: [],
    createdAt: run.createdAt,
    updatedAt: run.updatedAt,
  };
  if (state === 'PUBLISHED') {
    Object.assign(publication, {
      url: `https://sandbox.example/watch/${publication.id}`,
      publishedAt: run.updatedAt,
    });
  }
  if (error !== undefined)
    publication.error = {
      code: 'ACCOUNT_EXPIRED',
      message: error,
      retryable: true,
      nextAction: 'CONNECT_AGAIN',
    };
  if (views !== undefined) {
    publication.latestMetrics = {
      takenAt: ago(20),
      views,
      likes: Math.round(views / 14),
      comments: Math.round(views / 160),
      shares: Math.round(views / 90),
    };
  }
  (run.publications as Row[]).push(publication);
  return publication;
}
