import { fine, wrong } from './account.ts';
import { enter } from './mutations.ts';
import { ago, type Row } from './world.ts';

const passkeys: Row[] = [
  { id: 'k1', name: 'Mara’s telephone', createdAt: ago(60 * 24 * 40), lastUsedAt: ago(190) },
];

const challenge = 'AQIDBAUGBwgJCgsMDQ4PEA';
const email = 'mara@tidepool.example';
const creation = {
  challenge,
  rp: { id: 'localhost', name: 'Video-Publisher' },
  user: { id: 'bWFyYQ', name: email, displayName: email },
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
};
const request = { challenge, rpId: 'localhost', userVerification: 'required' };

interface Input<T> {
  input: T;
}

interface Passkey {
  id: string;
  name: string;
  password: string;
}

export const passkeyQueries = { passkeys: () => passkeys };

/** The browser's device is really asked, and believed: there is nothing here that could judge its answer. */
export const passkeyMutations = {
  passkeySessionBegin: () => fine({ ceremony: { id: 'c1', options: request } }),
  sessionCreateByPasskey: (_: unknown) => enter(_, { input: { email, password: 'by a passkey' } }),
  passkeyRegistrationBegin: (_: unknown, { input }: Input<Passkey>) =>
    input.password.length < 8
      ? wrong('password')
      : fine({ ceremony: { id: 'c1', options: creation } }),
  passkeyRegister: (_: unknown, { input }: Input<Passkey>) => {
    const id = `k${String(Date.now())}`;
    const passkey: Row = { id, name: input.name, createdAt: ago(0), lastUsedAt: null };
    passkeys.unshift(passkey);
    return fine({ passkey });
  },
  passkeyUpdate: (_: unknown, { input }: Input<Passkey>) => {
    const passkey = passkeys.find(({ id }) => id === input.id);
    if (passkey) passkey.name = input.name;
    return fine({ passkey });
  },
  passkeyRemove: (_: unknown, { input }: Input<Passkey>) => {
    if (input.password.length < 8) return wrong('password');
    passkeys.splice(0, passkeys.length, ...passkeys.filter(({ id }) => id !== input.id));
    return fine({ removedId: input.id });
  },
};
