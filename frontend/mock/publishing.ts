import { makeOptions } from '../src/testing/options-fixtures.ts';
import { byId } from './page.ts';
import { makePublication } from './publications.ts';
import { publications, runs } from './seed.ts';
import { ago, connections, type Row } from './world.ts';

interface Input<T> {
  input: T;
}
interface Wanted {
  id?: string;
  runId: string;
  connectionId: string;
  title?: string;
  description?: string;
  scheduledFor?: string | null;
}

const fine = (body: object) => ({ ...body, userErrors: [] });
const refuse = (code: string, field: string, message: string) => ({
  userErrors: [{ code, field: ['input', field], message }],
});
/** Platforms take their time. */
const later = <T>(value: T) =>
  new Promise<T>((resolve) => setTimeout(resolve, Number(process.env.MOCK_LAG ?? 500), value));

function objection({ title = '', scheduledFor }: Partial<Wanted>) {
  if (title.length > 100)
    return refuse(
      'PLATFORM_LIMIT',
      'title',
      `The title has ${String(title.length)} characters; the limit is 100.`,
    );
  if (/[<>]/.test(title))
    return refuse('PLATFORM_LIMIT', 'title', 'YouTube allows neither < nor > in the title.');
  if (scheduledFor != null && Date.parse(scheduledFor) < Date.now())
    return refuse('INVALID', 'scheduledFor', 'That moment has passed.');
  return undefined;
}

export const publishingQueries = {
  publication: (_: unknown, { id }: Row) => byId(publications, id),
  publicationPreflight: (_: unknown, { input }: Input<Wanted>) =>
    later(objection(input) ?? { userErrors: [] }),
  tiktokCreator: () =>
    later({
      nickname: 'Tidepool',
      username: 'tidepool.facts',
      avatarUrl: null,
      privacyLevels: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
      commentDisabled: false,
      duetDisabled: true,
      stitchDisabled: false,
      longestSeconds: 600,
    }),
};

export const publishingTypes = {
  PipelineSettings: {
    options: (settings: { options?: object }) => settings.options ?? makeOptions(),
  },
  Publication: { options: (row: { options?: object }) => row.options ?? makeOptions() },
};

export const publishing = {
  publicationCreate: (_: unknown, { input }: Input<Wanted>) => {
    const [run, account] = [byId(runs, input.runId), byId(connections, input.connectionId)];
    const wrong = objection(input);
    if (wrong || !run || !account)
      return later(wrong ?? refuse('NOT_FOUND', 'runId', 'No such run.'));
    const publication = makePublication(run, account, 'SCHEDULED');
    Object.assign(publication, input, { id: publication.id, notBefore: input.scheduledFor });
    if (input.scheduledFor == null) publication.state = 'STARTING';
    run.state = 'READY';
    publications.unshift(publication);
    return later(fine({ publication }));
  },
  publicationUpdate: (_: unknown, { input }: Input<Wanted>) => {
    const row = byId(publications, input.id ?? '');
    const wrong = objection(input);
    if (wrong || !row) return later(wrong ?? refuse('NOT_FOUND', 'id', 'No such publication.'));
    if (row.state === 'PUBLISHED')
      row.edit = { ...row, ...input, state: 'PENDING', error: null, createdAt: ago(0) };
    else Object.assign(row, input, { notBefore: input.scheduledFor ?? row.notBefore });
    row.version = Number(row.version) + 1;
    return later(fine({ publication: row }));
  },
  runReject: (_: unknown, { input }: Input<{ id: string; note: string }>) => {
    const run = byId(runs, input.id);
    if (!run) return refuse('NOT_FOUND', 'id', 'There is no such run.');
    Object.assign(run, {
      state: 'REJECTED',
      version: Number(run.version) + 1,
      review: { at: ago(0), by: 'browser', note: input.note },
    });
    return later(fine({ run }));
  },
};
