import { makeSettings } from '../src/testing/settings-fixtures.ts';
import { byId } from './page.ts';
import { makeRun } from './runs.ts';
import { pipelines } from './pipelines.ts';
import { publications, runs } from './seed.ts';
import { clips } from './clips.ts';
import { ago, connections, tokens, viewer, type Row } from './world.ts';

const refuse = (code: string, field: string, message: string) => ({
  userErrors: [{ code, field: [field], message }],
});
const fine = (body: object) => ({ ...body, userErrors: [] });
interface Input<T> {
  input: T;
}

const change =
  (rows: Row[], noun: string, values: object) =>
  (_: unknown, { input }: Input<{ id: string }>) => {
    const row = byId(rows, input.id);
    if (row) Object.assign(row, values, { version: Number(row.version ?? 0) + 1 });
    return fine({ [noun]: row });
  };

interface Credentials {
  email: string;
  password: string;
  code?: string;
}

export const enter = (_: unknown, { input }: Input<Credentials>) => {
  if (input.password.length < 8)
    return refuse('WRONG_CREDENTIALS', 'password', 'E-mail or password is wrong.');
  // Addresses of this kind have an authenticator app.
  if (input.email.startsWith('app') && input.code !== '123456')
    return input.code === undefined
      ? refuse('SECOND_FACTOR_REQUIRED', 'code', 'Enter the code that your app shows.')
      : refuse('WRONG_CREDENTIALS', 'code', 'This code is not good, or was used already.');
  viewer.current = {
    id: 'u1',
    email: input.email,
    emailVerifiedAt: null,
    totpEnabled: input.code !== undefined,
    timeZone: 'Europe/Lisbon',
    createdAt: ago(20_000),
  };
  return fine({ user: viewer.current });
};

/** Addresses of this kind have to be confirmed first. */
const register = (_: unknown, args: Input<Credentials>) =>
  args.input.email.startsWith('mail')
    ? fine({ user: null, confirmationSent: true })
    : { confirmationSent: false, ...enter(_, args) };

let counter = 0;
const save = (
  _: unknown,
  { input }: Input<{ id?: string; name: string; settings: object; destinationIds: string[] }>,
) => {
  const known = input.id === undefined ? undefined : byId(pipelines, input.id);
  const destinations = connections.filter(({ id }) => input.destinationIds.includes(id));
  const row: Row = known ?? {
    id: `p${String(Date.now())}`,
    settings: makeSettings(),
    createdAt: ago(0),
  };
  Object.assign(row, { name: input.name, destinations, updatedAt: ago(0) });
  Object.assign(row.settings as object, input.settings);
  if (!known) pipelines.unshift(row);
  return fine({ pipeline: row });
};

/** What can be changed. */
export const mutations = {
  sessionCreate: enter,
  userRegister: register,
  sessionEnd: () => {
    viewer.current = null;
    return { ended: true };
  },
  runCreate: (
    _: unknown,
    { input }: Input<{ pipelineId: string; script: string; title?: string; repeat?: boolean }>,
  ) => {
    if (input.script.length < 20)
      return refuse('TOO_SHORT', 'script', 'Write at least one sentence.');
    if (/again/i.test(input.script) && input.repeat !== true)
      return refuse('REPEATED', 'script', 'The pipeline had this topic before: “Again” (run r2).');
    const place = Math.max(
      0,
      pipelines.findIndex(({ id }) => id === input.pipelineId),
    );
    counter += 1;
    const run = makeRun(`n${String(counter)}`, input.title ?? 'Untitled', 'QUEUED', 0, 0, place);
    run.script = input.script;
    runs.unshift(run);
    return fine({ run });
  },
  runCancel: change(runs, 'run', { state: 'CANCELLED' }),
  runRetry: change(runs, 'run', { state: 'VOICING', error: null }),
  runApprove: change(runs, 'run', { state: 'READY' }),
  publicationRetry: change(publications, 'publication', { state: 'STARTING', error: null }),
  publicationCancel: change(publications, 'publication', { state: 'CANCELLED' }),
  publicationTakeDown: change(publications, 'publication', {
    takenDownAt: new Date().toISOString(),
  }),
  connectionBegin: () => fine({ authorizeUrl: '/connections?connected=INSTAGRAM' }),
  connectionDisconnect: change(connections, 'connection', {
    health: 'DISCONNECTED',
    healthReason: null,
  }),
  pipelineCreate: save,
  pipelineUpdate: save,
  pipelineArchive: change(pipelines, 'pipeline', { archivedAt: ago(0) }),
  pipelineRestore: change(pipelines, 'pipeline', { archivedAt: null }),
  pipelineDelete: (_: unknown, { input }: Input<{ id: string }>) => {
    pipelines.splice(
      pipelines.findIndex(({ id }) => id === input.id),
      1,
    );
    return fine({ deletedId: input.id });
  },
  clipPublish: (_: unknown, { input }: Input<{ pipelineId: string; title: string }>) => {
    counter += 1;
    const place = Math.max(
      0,
      pipelines.findIndex(({ id }) => id === input.pipelineId),
    );
    const run = makeRun(`n${String(counter)}`, input.title, 'QUEUED', 0, 0, place);
    runs.unshift(run);
    return fine({ run });
  },
  clipUpdate: (_: unknown, { input }: Input<{ id: string }>) => {
    const row = byId(clips, input.id);
    if (row) Object.assign(row, input);
    return fine({ clip: row });
  },
  apiTokenCreate: (_: unknown, { input }: Input<object>) => {
    const apiToken = {
      id: `t${String(Date.now())}`,
      createdAt: ago(0),
      expiresAt: ago(-60 * 24 * 90),
      ...input,
    };
    tokens.unshift(apiToken);
    return fine({ apiToken, token: 'example.token.shown-once' });
  },
  apiTokenRevoke: change(tokens, 'apiToken', { revokedAt: ago(0) }),
};
