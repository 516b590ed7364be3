import { t } from 'i18next';
import { useRef, useState } from 'react';
import { useClient, type Client } from 'urql';
import { graphql } from '../../gql';
import type { HistoryExportQuery, PublicationFilter } from '../../gql/graphql';
import { csvLine, saveCsv } from '../../ui/csv';
import { platforms } from '../../ui/platform';
import { describeError } from '../../ui/problem';
import { notifyDone, notifyFailure } from '../../ui/user-errors';
import { publicationFace } from './publication-state';

const HistoryExportDocument = graphql(`
  query HistoryExport($filter: PublicationFilter, $after: String) {
    publications(filter: $filter, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
        platform
        state
        url
        createdAt
        scheduledFor
        publishedAt
        takenDownAt
        error {
          message
        }
        connection {
          id
          displayName
        }
        run {
          id
          pipeline {
            id
            name
          }
        }
        latestMetrics {
          takenAt
          views
          likes
          comments
          shares
        }
      }
    }
  }
`);

type Row = HistoryExportQuery['publications']['nodes'][number];

/** The columns, in their order. A number that is not known is an empty cell, never a zero. */
const columns = {
  title: (row: Row) => row.title,
  platform: (row: Row) => platforms[row.platform].title,
  account: (row: Row) => row.connection.displayName,
  pipeline: (row: Row) => row.run.pipeline.name,
  state: (row: Row) => publicationFace(row.state).label,
  created: (row: Row) => row.createdAt,
  scheduled: (row: Row) => row.scheduledFor,
  published: (row: Row) => row.publishedAt,
  takenDown: (row: Row) => row.takenDownAt,
  url: (row: Row) => row.url,
  error: (row: Row) => row.error?.message,
  views: (row: Row) => row.latestMetrics?.views,
  likes: (row: Row) => row.latestMetrics?.likes,
  comments: (row: Row) => row.latestMetrics?.comments,
  shares: (row: Row) => row.latestMetrics?.shares,
  measured: (row: Row) => row.latestMetrics?.takenAt,
};
const names = Object.keys(columns) as (keyof typeof columns)[];

interface Pages {
  client: Client;
  filter: PublicationFilter;
  /** Told after each page; answers whether to go on. */
  onPage: (read: number, total: number) => boolean;
}

/** Every line of the history, read page by page; nothing when it was stopped. */
async function readLines({ client, filter, onPage }: Pages): Promise<string[] | undefined> {
  const lines = [csvLine(names.map((name) => t(`publications.export.column.${name}`)))];
  let after: string | null = null;
  do {
    const { data, error } = await ask(client, filter, after);
    if (!data) throw new Error(error && describeError(error));
    const { nodes, pageInfo, totalCount } = data.publications;
    lines.push(...nodes.map((row) => csvLine(names.map((name) => columns[name](row)))));
    if (!onPage(lines.length - 1, totalCount)) return undefined;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return lines;
}

const ask = (client: Client, filter: PublicationFilter, after: string | null) =>
  client
    .query(HistoryExportDocument, { filter, after }, { requestPolicy: 'network-only' })
    .toPromise();

/** Writes what the filters show into a CSV file, page by page, with its progress and a way to stop. */
export function useHistoryExport(filter: PublicationFilter) {
  const client = useClient();
  const [progress, setProgress] = useState<{ read: number; total: number }>();
  const wanted = useRef(false);
  const stop = () => {
    wanted.current = false;
    setProgress(undefined);
  };
  const onPage = (read: number, total: number) => {
    if (wanted.current) setProgress({ read, total });
    return wanted.current;
  };
  const start = async () => {
    wanted.current = true;
    setProgress({ read: 0, total: 0 });
    try {
      const lines = await readLines({ client, filter, onPage });
      if (lines) saveCsv(t('publications.export.file'), lines);
      if (lines) notifyDone(t('publications.export.done', { count: lines.length - 1 }));
    } catch (reason) {
      notifyFailure(t('publications.export.failed'), reason instanceof Error ? reason.message : '');
    }
    stop();
  };
  return { progress, start, stop };
}
