/** The fewest characters the service takes as a password. */
export const passwordLength = 10;

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
