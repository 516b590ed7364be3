import { Button, Checkbox, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from 'urql';
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
  const [{ fetching }, register] = useMutation(UserRegisterDocument);
  const form = useForm({
    initialValues: empty,
    validate: {
      email: (email) => (email.includes('@') ? null : 'Enter your e-mail address.'),
      password: (password) => (password === '' ? 'Choose a password.' : null),
      adult: (adult) => (adult ? null : 'This service is for adults only.'),
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
      aria-label="Create an account"
    >
      <Stack gap="md">
        <FormAlert message={form.errors.form} />
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="username"
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label="Password"
          description="A sentence of your own is both safe and easy to keep in mind."
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <Checkbox label="I am 18 or older" {...form.getInputProps('adult', { type: 'checkbox' })} />
        <Button type="submit" size="md" loading={fetching} fullWidth>
          Create account
        </Button>
        <Text size="xs" c="dimmed" ta="center">
          Your time zone: {browserTimeZone()}
        </Text>
      </Stack>
    </form>
  );
}
