const fact = (
  name: string,
  what: string,
  why: string,
  keptDays: number | null = null,
  secrets: string[] = [],
) => ({ name, what, why, keptDays, secrets });

export const privacyQueries = {
  privacyFiles: () => ({ videoDays: 30, readingDays: 90, unconfirmedDays: 30, exportDays: 7 }),
  privacyFacts: () => [
    fact(
      'user',
      'the account: e-mail address, password, authenticator app, time zone, that the person is an adult',
      'to sign in, and to write times as the person reads them',
      null,
      ['password_hash', 'sealed_totp', 'totp_step'],
    ),
    fact(
      'recovery_code',
      'a code that opens the account when the authenticator app is lost',
      'so that a lost telephone is no lost account',
      null,
      ['digest'],
    ),
    fact(
      'passkey',
      'a passkey: its name and the public half of its key',
      'to sign in without a password',
    ),
    fact(
      'passkey_ceremony',
      'a passkey that is being added: what its device was asked',
      'so that the answer fits the question, comes from the same browser and counts once',
      1,
      ['state'],
    ),
    fact(
      'account_mail',
      'a mail about an account that waits to be sent',
      'so that a crash loses no mail',
      1,
    ),
    fact(
      'session',
      'a browser that is or was signed in',
      'to stay signed in, and to show the person where they are',
      30,
      ['refresh_digest', 'previous_digest'],
    ),
    fact(
      'api_token',
      'a program that may act for the person',
      'to let it in, and to show the person which there are',
    ),
    fact(
      'provider_key',
      "a key of the person's at a provider, sealed, with its last four characters",
      "to buy scripts, voices and footage in the person's name",
      null,
      ['sealed_key'],
    ),
    fact(
      'audit_event',
      'who did what to the account',
      'for the person to see what was done, and by whom',
      365,
    ),
    fact('export', "an archive of all that is the person's", 'to hand it to the person', 7),
    fact('pipeline', 'settings for making videos', 'to make them'),
    fact(
      'run',
      'one script on its way to being a video, and the video',
      'to make it, to show it and to publish it; the files go sooner than the row',
    ),
    fact(
      'connection',
      "an account of the person's on a platform, with sealed tokens",
      'to publish there, and to read the numbers of what was published',
      null,
      ['sealed_access', 'sealed_refresh'],
    ),
    fact(
      'publication_attempt',
      'a question that was put to a platform, and its answer without secrets',
      'to find out what happened when something goes wrong',
    ),
    fact('metric_snapshot', 'the numbers of one video at one moment', 'to show how videos do'),
    fact('webhook', "an address of a person's program that hears of events", 'to tell it', null, [
      'sealed_secret',
      'sealed_previous_secret',
    ]),
  ],
};
