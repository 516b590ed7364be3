import { Button, Checkbox, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { FormAlert } from '../../ui/form-alert';
import { describeError } from '../../ui/problem';
import { errorsByField } from '../../ui/user-errors';
import { browserTimeZone } from './credentials';

const UserRegisterDocument = graphql(`
  mutation UserRegister($input: UserRegisterInput!) {
    userRegister(input: $input) {
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

const empty = { email: '', password: '', adult: false };

/** A new account; the time zone comes from the browser. */
export function SignUpForm({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation();
  const [{ fetching }, register] = useMutation(UserRegisterDocument);
  const form = useForm({
    initialValues: empty,
    validate: {
      email: (email) => (email.includes('@') ? null : t('session.emailMissing')),
      password: (password) => (password === '' ? t('session.passwordWanted') : null),
      adult: (adult) => (adult ? null : t('session.adultOnly')),
    },
  });
  const submit = async (values: typeof empty) => {
    const { data, error } = await register({ input: { ...values, timeZone: browserTimeZone() } });
    if (error) form.setErrors({ form: describeError(error) });
    const refused = data?.userRegister.userErrors ?? [];
    if (refused.length > 0) form.setErrors(errorsByField(refused, Object.keys(empty)));
    if (data?.userRegister.user) onSignedIn();
  };
  return (
    <form
      onSubmit={form.onSubmit((values) => void submit(values))}
      noValidate
      aria-label={t('session.signUp')}
    >
      <Stack gap="md">
        <FormAlert message={form.errors.form} />
        <TextInput
          label={t('session.email')}
          type="email"
          autoComplete="username"
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('session.password')}
          description={t('session.passwordHint')}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <Checkbox
          label={t('session.adult')}
          {...form.getInputProps('adult', { type: 'checkbox' })}
        />
        <Button type="submit" size="md" loading={fetching} fullWidth>
          {t('session.signUpButton')}
        </Button>
        <Text size="xs" c="dimmed" ta="center">
          {t('session.timeZone', { zone: browserTimeZone() })}
        </Text>
      </Stack>
    </form>
  );
}
