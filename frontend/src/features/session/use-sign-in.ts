import { useForm } from '@mantine/form';
import { t } from 'i18next';
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../gql';
import { describeError } from '../../ui/problem';
import { errorsByField } from '../../ui/user-errors';

const SessionCreateDocument = graphql(`
  mutation SessionCreate($input: SessionCreateInput!) {
    sessionCreate(input: $input) {
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

const empty = { email: '', password: '', code: '' };
/** The fields of the way in, in their order. */
export const signInFields = Object.keys(empty);

/** The way in: e-mail and password, and a code as well once the service asks for one. */
export function useSignIn(onSignedIn: () => void) {
  const [wantsCode, setWantsCode] = useState(false);
  const [{ fetching }, signIn] = useMutation(SessionCreateDocument);
  const form = useForm({
    initialValues: empty,
    validate: {
      email: (email) => (email.trim() === '' ? t('session.emailMissing') : null),
      password: (password) => (password === '' ? t('session.passwordMissing') : null),
      code: (code) => (wantsCode && code.trim() === '' ? t('session.codeMissing') : null),
    },
  });
  const submit = async ({ code, ...known }: typeof empty) => {
    const input = wantsCode ? { ...known, code: code.trim() } : known;
    const { data, error } = await signIn({ input });
    if (error) form.setErrors({ form: describeError(error) });
    const refused = data?.sessionCreate.userErrors ?? [];
    if (refused.some((each) => each.code === 'SECOND_FACTOR_REQUIRED')) {
      setWantsCode(true);
    } else if (refused.length > 0) {
      const errors = errorsByField(refused, signInFields);
      form.setErrors(errors);
      // The address is right more often than not: the password is what is typed again.
      form.getInputNode(errors.code === undefined ? 'password' : 'code')?.focus();
    }
    if (data?.sessionCreate.user) onSignedIn();
  };
  return { form, wantsCode, busy: fetching, submit };
}
