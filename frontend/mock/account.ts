import { page, type Page } from './page.ts';
import { ago, file, viewer, type Row } from './world.ts';

const session = (id: string, userAgent: string, minutes: number): Row => ({
  id,
  userAgent,
  createdAt: ago(minutes + 60 * 24 * 3),
  lastUsedAt: ago(minutes),
  expiresAt: ago(-60 * 24 * 27),
  isCurrent: id === 's1',
});

const sessions: Row[] = [
  session('s1', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 1),
  session(
    's2',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    190,
  ),
  session(
    's3',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    60 * 24 * 6,
  ),
];

const audit = [
  ['run.approved', 'Why octopuses walk', 'browser'],
  ['session.created', 'Firefox', 'browser'],
  ['webhook.secret_rotated', 'https://hooks.tidepool.example/video-publisher', 'browser'],
  ['connection.expired', 'Tidepool Studio', 'service'],
  ['schedule.set', 'Tidepool facts', 'browser'],
  ['pipeline.created', 'Deep sea', 'token Nightly automation'],
  ['api_token.created', 'Nightly automation', 'browser'],
  ['provider_key.set', 'ElevenLabs', 'browser'],
  ['connection.connected', 'Tidepool', 'browser'],
  ['connection.connected', 'Tidepool Facts', 'browser'],
  ['user.registered', 'mara@tidepool.example', 'browser'],
].map(([kind, subject, actor], index) => ({
  id: `e${String(index)}`,
  kind,
  subject,
  actor,
  createdAt: ago(20 + index * index * 170),
}));

const archives: Row[] = [];

export const accountQueries = {
  exports: () => archives,
  sessions: () => sessions,
  auditEvents: (_: unknown, args: Page) => page(audit, args),
};

export const fine = (body: object) => ({ ...body, userErrors: [] });
export const wrong = (field: string) => ({
  userErrors: [
    {
      code: 'WRONG_CREDENTIALS',
      field: ['input', field],
      message: 'This is not your password.',
    },
  ],
});
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const recoveryCodes = Array.from({ length: 10 }, (_, each) => `k7qm-${String(2300 + each * 611)}`);
const over = {
  userErrors: [
    {
      code: 'INVALID',
      field: ['input', 'token'],
      message: 'This link does not work any more: it was used, or is too old. Ask for a new one.',
    },
  ],
};
const set = (values: object) => {
  if (viewer.current) Object.assign(viewer.current, values);
  return fine({ user: viewer.current });
};
const end = (which: (id: string) => boolean): string[] => {
  const ended = sessions.filter(({ id }) => which(id)).map(({ id }) => id);
  sessions.splice(0, sessions.length, ...sessions.filter(({ id }) => !ended.includes(id)));
  return ended;
};

interface Input<T> {
  input: T;
}

export const accountMutations = {
  userUpdate: (_: unknown, { input }: Input<{ timeZone: string }>) => set(input),
  passwordChange: (_: unknown, { input }: Input<{ current: string }>) => {
    if (input.current.length < 8) return wrong('current');
    end((id) => id !== 's1');
    return set({});
  },
  sessionRevoke: (_: unknown, { input }: Input<{ id: string }>) =>
    fine({ revokedId: end((id) => id === input.id)[0] }),
  sessionRevokeOthers: () => ({ revokedIds: end((id) => id !== 's1') }),
  userDelete: (_: unknown, { input }: Input<{ password: string; immediately: boolean }>) => {
    if (input.password.length < 8) return wrong('password');
    const answer = set({ deletionDueAt: ago(input.immediately ? 0 : -60 * 24 * 14) });
    if (input.immediately) viewer.current = null;
    return answer;
  },
  userDeleteCancel: () => set({ deletionDueAt: null }),
  passwordResetRequest: () => fine({}),
  passwordReset: (_: unknown, { input }: Input<{ token: string }>) =>
    input.token === 'old' ? over : fine({ user: { id: 'u1' } }),
  emailVerify: (_: unknown, { input }: Input<{ token: string }>) =>
    input.token === 'old' ? over : fine({ user: { ...viewer.current, emailVerifiedAt: ago(0) } }),
  emailVerificationSend: () => set({}),
  totpBegin: (_: unknown, { input }: Input<{ password: string }>) =>
    input.password.length < 8
      ? wrong('password')
      : fine({ setup: { uri: `otpauth://totp/mock?secret=${secret}`, secret } }),
  totpConfirm: (_: unknown, { input }: Input<{ code: string }>) =>
    input.code === '123456' ? { ...set({ totpEnabled: true }), recoveryCodes } : wrong('code'),
  totpDisable: (_: unknown, { input }: Input<{ password: string }>) =>
    input.password.length < 8 ? wrong('password') : set({ totpEnabled: false }),
  exportCreate: (_: unknown, { input }: Input<{ password: string }>) => {
    if (input.password.length < 8) return wrong('password');
    const made: Row = { id: `x${String(archives.length)}`, state: 'WAITING', createdAt: ago(0) };
    archives.unshift(made);
    setTimeout(() => {
      Object.assign(made, {
        state: 'READY',
        finishedAt: ago(0),
        expiresAt: ago(-60 * 24 * 7),
        archive: file('/mock/export.zip', 'application/zip', 48_300_000),
      });
    }, 8000);
    return fine({ export: made });
  },
};
