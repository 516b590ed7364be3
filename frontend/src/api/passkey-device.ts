import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** Why a device gave no answer. */
export type DeviceTrouble = 'cancelled' | 'known' | 'elsewhere' | 'failed';

/** What came of asking a device. */
export type DeviceAnswer = { credential: unknown } | { trouble: DeviceTrouble };

/** A host that is a number and not a name: IPv4 or IPv6. */
const number = /^[\d.]+$|^\[.*\]$/;

/** Whether the browser knows passkeys at this address: it does over HTTPS and on localhost, and only where a host has a name. */
export const knowsPasskeys = (): boolean =>
  'PublicKeyCredential' in window && !number.test(window.location.hostname);

/** Has the person's device keep a new passkey; `options` are those of a ceremony of the API. */
export const makePasskey = (options: unknown): Promise<DeviceAnswer> =>
  answered(({ startRegistration }) =>
    startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON }),
  );

/** Has the person's device show a passkey that it keeps. */
export const showPasskey = (options: unknown): Promise<DeviceAnswer> =>
  answered(({ startAuthentication }) =>
    startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON }),
  );

/** The library comes when it is wanted: most who come to the way in need none of it. */
async function answered(
  ask: (library: typeof import('@simplewebauthn/browser')) => Promise<unknown>,
): Promise<DeviceAnswer> {
  const library = await import('@simplewebauthn/browser').catch(() => undefined);
  if (library === undefined) return { trouble: 'failed' };
  try {
    return { credential: await ask(library) };
  } catch (error) {
    return { trouble: troubles[error instanceof Error ? error.name : ''] ?? 'failed' };
  }
}

/** By the names of the errors that browsers have for it. */
const troubles: Record<string, DeviceTrouble | undefined> = {
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  InvalidStateError: 'known',
  SecurityError: 'elsewhere',
};
