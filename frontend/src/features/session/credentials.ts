import { t } from 'i18next';

/** The fewest characters the service takes as a password. */
export const passwordLength = 10;

/** What is wrong with a password that is chosen now, as far as a browser can tell. */
export function newPasswordMistake(password: string): string | null {
  if (password === '') return t('session.passwordWanted');
  return Array.from(password).length < passwordLength
    ? t('session.passwordShort', { count: passwordLength })
    : null;
}

/** The browser's time zone, by its IANA name. */
export function browserTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Where to go after signing in: a room of ours, never another site. */
export function safeNext(next: string | undefined): string {
  return next?.startsWith('/') === true && !next.startsWith('//') && !next.startsWith('/\\')
    ? next
    : '/';
}
