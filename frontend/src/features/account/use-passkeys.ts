import { t } from 'i18next';
import { useState } from 'react';
import { useMutation } from 'urql';
import { makePasskey } from '../../api/passkey-device';
import { graphql } from '../../gql';
import type { Outcome } from '../../ui/user-errors';

const PasskeyRegistrationBeginDocument = graphql(`
  mutation PasskeyRegistrationBegin($input: PasskeyRegistrationBeginInput!) {
    passkeyRegistrationBegin(input: $input) {
      ceremony {
        id
        options
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const PasskeyRegisterDocument = graphql(`
  mutation PasskeyRegister($input: PasskeyRegisterInput!) {
    passkeyRegister(input: $input) {
      passkey {
        id
        ...PasskeyRow
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const PasskeyUpdateDocument = graphql(`
  mutation PasskeyUpdate($input: PasskeyUpdateInput!) {
    passkeyUpdate(input: $input) {
      passkey {
        id
        ...PasskeyRow
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const PasskeyRemoveDocument = graphql(`
  mutation PasskeyRemove($input: PasskeyRemoveInput!) {
    passkeyRemove(input: $input) {
      removedId
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** A code is sent where one was asked for. */
const proof = (password: string, code: string) => (code === '' ? { password } : { password, code });

/** Adding a passkey: the person proves who they are, then their device keeps it; `onDone` is called when it is there. */
export function usePasskeyAdding(onDone: () => void) {
  const [ceremony, setCeremony] = useState<{ id: string; options: unknown }>();
  const [, mutateBegin] = useMutation(PasskeyRegistrationBeginDocument);
  const [, mutateRegister] = useMutation(PasskeyRegisterDocument);
  const begin = async (password: string, code: string) => {
    const { data, error } = await mutateBegin({ input: proof(password, code) });
    setCeremony(data?.passkeyRegistrationBegin.ceremony ?? undefined);
    return { error, refused: data?.passkeyRegistrationBegin.userErrors };
  };
  const register = async (name: string): Promise<Outcome> => {
    const answer = await makePasskey(ceremony?.options);
    if ('trouble' in answer) {
      const message = t(`session.passkey.trouble.${answer.trouble}`);
      return { error: undefined, refused: [{ field: null, message }] };
    }
    const input = { ceremonyId: ceremony?.id ?? '', name, credential: answer.credential };
    const { data, error } = await mutateRegister({ input });
    if (data?.passkeyRegister.passkey) onDone();
    return { error, refused: data?.passkeyRegister.userErrors };
  };
  const forget = () => {
    setCeremony(undefined);
  };
  return { begun: ceremony !== undefined, begin, register, forget };
}

/** Calling a passkey something else; `onDone` is called when it is. */
export function usePasskeyUpdate(id: string, onDone: () => void) {
  const [, mutate] = useMutation(PasskeyUpdateDocument);
  return async (name: string) => {
    const { data, error } = await mutate({ input: { id, name } });
    if (data?.passkeyUpdate.passkey) onDone();
    return { error, refused: data?.passkeyUpdate.userErrors };
  };
}

/** Removing a passkey; `onDone` is called when it is gone. */
export function usePasskeyRemove(id: string, onDone: () => void) {
  const [, mutate] = useMutation(PasskeyRemoveDocument);
  return async (password: string, code: string) => {
    const { data, error } = await mutate({ input: { id, ...proof(password, code) } });
    if (data?.passkeyRemove.removedId) onDone();
    return { error, refused: data?.passkeyRemove.userErrors };
  };
}
