import { makePage } from './fixtures';

type Fields = Record<string, unknown>;

const moment = '2026-03-01T10:00:00Z';

export const makeSession = (fields: Fields = {}): Fields => ({
  id: 's1',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  createdAt: moment,
  lastUsedAt: moment,
  expiresAt: moment,
  isCurrent: true,
  ...fields,
});

/** Answers for the account's part of the settings. */
export const accountAnswers = {
  sessions: [makeSession()],
  passkeys: [],
  auditEvents: makePage([]),
  exports: [],
};

export const makePasskey = (fields: Fields = {}): Fields => ({
  id: 'k1',
  name: 'Telephone',
  createdAt: moment,
  lastUsedAt: null,
  ...fields,
});
