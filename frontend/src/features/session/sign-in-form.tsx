import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { describeError } from '../../ui/problem';
import { errorsByField } from '../../ui/user-errors';
import { FormAlert } from '../../ui/form-alert';
import { focusFirst, visibility } from './fields';

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

const fields = ['email', 'password'];

/** E-mail and password; refusals appear beside what they are about. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation();
  const [{ fetching }, signIn] = useMutation(SessionCreateDocument);
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (email) => (email.trim() === '' ? t('session.emailMissing') : null),
      password: (password) => (password === '' ? t('session.passwordMissing') : null),
    },
  });
  const submit = async (input: { email: string; password: string }) => {
    const { data, error } = await signIn({ input });
    if (error) form.setErrors({ form: describeError(error) });
    const refused = data?.sessionCreate.userErrors ?? [];
    if (refused.length > 0) {
      form.setErrors(errorsByField(refused, fields));
      // The address is right more often than not: the password is what is typed again.
      form.getInputNode('password')?.focus();
    }
    if (data?.sessionCreate.user) onSignedIn();
  };
  return (
    <form
      onSubmit={form.onSubmit(
        (values) => void submit(values),
        (errors) => {
          focusFirst(form, fields, errors);
        },
      )}
      noValidate
      aria-label={t('session.signIn')}
    >
      <Stack gap="md">
        <FormAlert message={form.errors.form} />
        <TextInput
          label={t('session.email')}
          type="email"
          name="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('session.password')}
          name="password"
          autoComplete="current-password"
          {...visibility(t('session.showPassword'))}
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" loading={fetching} fullWidth>
          {t('session.signIn')}
        </Button>
      </Stack>
    </form>
  );
}
