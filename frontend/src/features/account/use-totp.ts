import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../gql';

const TotpBeginDocument = graphql(`
  mutation TotpBegin($password: String!) {
    totpBegin(input: { password: $password }) {
      setup {
        uri
        secret
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const TotpConfirmDocument = graphql(`
  mutation TotpConfirm($code: String!) {
    totpConfirm(input: { code: $code }) {
      user {
        id
        totpEnabled
      }
      recoveryCodes
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const TotpDisableDocument = graphql(`
  mutation TotpDisable($password: String!) {
    totpDisable(input: { password: $password }) {
      user {
        id
        totpEnabled
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const RecoveryCodesRenewDocument = graphql(`
  mutation RecoveryCodesRenew($input: RecoveryCodesRenewInput!) {
    recoveryCodesRenew(input: $input) {
      recoveryCodes
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export interface TotpSetup {
  uri: string;
  secret: string;
}

/** Setting up an authenticator app: what it needs, its first code, and the recovery codes. */
export function useTotpSetup() {
  const [setup, setSetup] = useState<TotpSetup>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [, mutateBegin] = useMutation(TotpBeginDocument);
  const [, mutateConfirm] = useMutation(TotpConfirmDocument);
  const begin = async (password: string) => {
    const { data, error } = await mutateBegin({ password });
    setSetup(data?.totpBegin.setup ?? undefined);
    return { error, refused: data?.totpBegin.userErrors };
  };
  const confirm = async (code: string) => {
    const { data, error } = await mutateConfirm({ code });
    setCodes(data?.totpConfirm.recoveryCodes ?? undefined);
    return { error, refused: data?.totpConfirm.userErrors };
  };
  const forget = () => {
    setSetup(undefined);
    setCodes(undefined);
  };
  return { setup, codes, begin, confirm, forget };
}

/** Switching the app off; `onDone` is called when it is. */
export function useTotpDisable(onDone: () => void) {
  const [, mutate] = useMutation(TotpDisableDocument);
  return async (password: string) => {
    const { data, error } = await mutate({ password });
    if (data?.totpDisable.user) onDone();
    return { error, refused: data?.totpDisable.userErrors };
  };
}

/** New recovery codes instead of the old ones. */
export function useCodesRenewal() {
  const [codes, setCodes] = useState<readonly string[]>();
  const [, mutate] = useMutation(RecoveryCodesRenewDocument);
  const renew = async (password: string, code: string) => {
    const { data, error } = await mutate({ input: { password, code } });
    setCodes(data?.recoveryCodesRenew.recoveryCodes ?? undefined);
    return { error, refused: data?.recoveryCodesRenew.userErrors };
  };
  const forget = () => {
    setCodes(undefined);
  };
  return { codes, renew, forget };
}
