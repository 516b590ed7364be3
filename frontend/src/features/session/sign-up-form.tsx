import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { FormAlert } from '../../ui/form-alert';
import { describeError } from '../../ui/problem';
import { errorsByField } from '../../ui/user-errors';
import { browserTimeZone, newPasswordMistake } from './credentials';
import { EmailInput } from './email-input';
import { focusFirst } from './fields';
import { NewPasswordInput } from './new-password-input';

const UserRegisterDocument = graphql(`
  mutation UserRegister($input: UserRegisterInput!) {
    userRegister(input: $input) {
      user {
        id
      }
      confirmationSent
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const empty = { email: '', password: '', adult: false };
const fields = Object.keys(empty);

interface SignUpFormProps {
  onSignedIn: () => void;
  /** Called when a mail to this address says how to go on. */
  onSent: (email: string) => void;
  /** What is agreed to with the button below. */
  consent: ReactNode;
}

/** A new account; the time zone comes from the browser. */
export function SignUpForm({ onSignedIn, onSent, consent }: SignUpFormProps) {
  const { t } = useTranslation();
  const [{ fetching }, register] = useMutation(UserRegisterDocument);
  const form = useForm({
    initialValues: empty,
    validate: {
      email: (email) => (email.includes('@') ? null : t('session.emailMissing')),
      password: newPasswordMistake,
      adult: (adult) => (adult ? null : t('session.adultOnly')),
    },
  });
  const submit = async (values: typeof empty) => {
    const { data, error } = await register({ input: { ...values, timeZone: browserTimeZone() } });
    if (error) form.setErrors({ form: describeError(error) });
    const refused = data?.userRegister.userErrors ?? [];
    if (refused.length > 0) {
      const errors = errorsByField(refused, fields);
      form.setErrors(errors);
      focusFirst(form, fields, errors);
    }
    if (data?.userRegister.user) onSignedIn();
    else if (data?.userRegister.confirmationSent) onSent(values.email.trim());
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
      aria-label={t('session.signUp')}
    >
      <Stack gap="md">
        <FormAlert message={form.errors.form} />
        <EmailInput {...form.getInputProps('email')} />
        <NewPasswordInput {...form.getInputProps('password')} />
        <Checkbox
          label={t('session.adult')}
          {...form.getInputProps('adult', { type: 'checkbox' })}
        />
        <Text size="xs" c="dimmed">
          {consent}
        </Text>
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
