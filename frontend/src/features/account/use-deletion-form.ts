import { useForm } from '@mantine/form';
import { t } from 'i18next';
import { useMutation } from 'urql';
import { graphql } from '../../gql';
import { describeError } from '../../ui/problem';
import { errorsByField, notifyDone } from '../../ui/user-errors';

const UserDeleteDocument = graphql(`
  mutation UserDelete($input: UserDeleteInput!) {
    userDelete(input: $input) {
      user {
        id
        deletionDueAt
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

interface Values {
  when: 'later' | 'now';
  typed: string;
  password: string;
}

interface Ends {
  onClose: () => void;
  onGone: () => void;
}

/** The wish to end an account: with the address typed, and with the password. */
export function useDeletionForm(email: string, { onClose, onGone }: Ends) {
  const [{ fetching }, mutate] = useMutation(UserDeleteDocument);
  const form = useForm<Values>({
    initialValues: { when: 'later', typed: '', password: '' },
    validate: {
      typed: (typed) =>
        typed.trim().toLowerCase() === email ? null : t('account.deletion.typedWrong', { email }),
      password: (password) => (password === '' ? t('account.deletion.passwordMissing') : null),
    },
  });
  const submit = async ({ password, when }: Values) => {
    const immediately = when === 'now';
    const { data, error } = await mutate({ input: { password, immediately } });
    if (error) form.setErrors({ form: describeError(error) });
    const refused = data?.userDelete.userErrors ?? [];
    if (refused.length > 0) form.setErrors(errorsByField(refused, ['password']));
    if (!data?.userDelete.user) return;
    notifyDone(t(`account.deletion.done.${when}`));
    if (immediately) onGone();
    else onClose();
  };
  return { form, busy: fetching, submit };
}
