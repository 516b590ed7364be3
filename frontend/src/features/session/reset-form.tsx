import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../gql';
import { FormAlert } from '../../ui/form-alert';
import { describeError } from '../../ui/problem';
import { errorsByField } from '../../ui/user-errors';
import { newPasswordMistake } from './credentials';
import { focusFirst } from './fields';
import { NewPasswordInput } from './new-password-input';

const PasswordResetDocument = graphql(`
  mutation PasswordReset($input: PasswordResetInput!) {
    passwordReset(input: $input) {
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

const fields = ['password', 'token'];

interface ResetFormProps {
  /** What the link in the mail says. */
  token: string;
  /** The way to another link, where this one is over. */
  another: ReactNode;
  onDone: () => void;
}

/** A new password for whoever followed the link. */
export function ResetForm({ token, another, onDone }: ResetFormProps) {
  const { t } = useTranslation();
  const [{ fetching }, reset] = useMutation(PasswordResetDocument);
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: newPasswordMistake },
  });
  const submit = async ({ password }: { password: string }) => {
    const { data, error } = await reset({ input: { token, password } });
    if (error) form.setErrors({ form: describeError(error) });
    const refused = data?.passwordReset.userErrors ?? [];
    if (refused.length > 0) {
      const errors = errorsByField(refused, fields);
      form.setErrors(errors);
      focusFirst(form, fields, errors);
    }
    if (data?.passwordReset.user) onDone();
  };
  return (
    <form
      onSubmit={form.onSubmit((values) => void submit(values))}
      noValidate
      aria-label={t('passwords.reset')}
    >
      <Stack gap="md">
        <FormAlert message={form.errors.form} />
        {form.errors.token !== undefined && (
          <FormAlert
            message={
              <>
                {form.errors.token} {another}
              </>
            }
          />
        )}
        <NewPasswordInput {...form.getInputProps('password')} label={t('passwords.new')} />
        <Button type="submit" size="md" loading={fetching} fullWidth>
          {t('passwords.save')}
        </Button>
      </Stack>
    </form>
  );
}
