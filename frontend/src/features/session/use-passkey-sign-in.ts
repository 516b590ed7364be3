import { t } from 'i18next';
import { useState } from 'react';
import { useMutation } from 'urql';
import { showPasskey } from '../../api/passkey-device';
import { graphql } from '../../gql';
import { describeError } from '../../ui/problem';
import { errorsByField } from '../../ui/user-errors';

const PasskeySessionBeginDocument = graphql(`
  mutation PasskeySessionBegin {
    passkeySessionBegin {
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

const SessionCreateByPasskeyDocument = graphql(`
  mutation SessionCreateByPasskey($input: SessionCreateByPasskeyInput!) {
    sessionCreateByPasskey(input: $input) {
      user {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** The way in by a passkey: the API's question, the device's answer, and what is to be told when it comes to nothing. */
export function usePasskeySignIn(onSignedIn: () => void) {
  const [busy, setBusy] = useState(false);
  const [mistake, setMistake] = useState<string>();
  const [, mutateBegin] = useMutation(PasskeySessionBeginDocument);
  const [, mutateCreate] = useMutation(SessionCreateByPasskeyDocument);
  const ask = async (): Promise<string | undefined> => {
    const begun = await mutateBegin({});
    if (begun.error) return describeError(begun.error);
    const ceremony = begun.data?.passkeySessionBegin.ceremony;
    if (!ceremony) return errorsByField(begun.data?.passkeySessionBegin.userErrors ?? [], []).form;
    const answer = await showPasskey(ceremony.options);
    if ('trouble' in answer) return t(`session.passkey.trouble.${answer.trouble}`);
    const input = { ceremonyId: ceremony.id, credential: answer.credential };
    const { data, error } = await mutateCreate({ input });
    if (error) return describeError(error);
    if (data?.sessionCreateByPasskey.user) onSignedIn();
    return errorsByField(data?.sessionCreateByPasskey.userErrors ?? [], []).form;
  };
  const signIn = async () => {
    setBusy(true);
    setMistake(undefined);
    setMistake(await ask());
    setBusy(false);
  };
  return { busy, mistake, signIn };
}
