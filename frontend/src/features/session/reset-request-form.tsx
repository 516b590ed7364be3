import { Button, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../gql';
import { FormAlert } from '../../ui/form-alert';
import { describeError } from '../../ui/problem';
import { errorsByField } from '../../ui/user-errors';
import { EmailInput } from './email-input';

const PasswordResetRequestDocument = graphql(`
  mutation PasswordResetRequest($email: String!) {
    passwordResetRequest(input: { email: $email }) {
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** Asks for a link; the answer is the same whether there is such an account or not. */
export function ResetRequestForm() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const [{ fetching }, request] = useMutation(PasswordResetRequestDocument);
  const form = useForm({
    initialValues: { email: '' },
    validate: { email: (email) => (email.includes('@') ? null : t('session.emailMissing')) },
  });
  const submit = async ({ email }: { email: string }) => {
    const { data, error } = await request({ email: email.trim() });
    if (error) form.setErrors({ form: describeError(error) });
    const refused = data?.passwordResetRequest.userErrors ?? [];
    form.setErrors((errors) => ({ ...errors, ...errorsByField(refused, ['email']) }));
    setAsked(!error && refused.length === 0);
  };
  if (asked)
    return (
      <Stack gap="xs" role="status">
        <Text>{t('passwords.asked')}</Text>
        <Text size="sm" c="dimmed">
          {t('passwords.askedHint')}
        </Text>
      </Stack>
    );
  return (
    <form
      onSubmit={form.onSubmit((values) => void submit(values))}
      noValidate
      aria-label={t('passwords.forgot')}
    >
      <Stack gap="md">
        <FormAlert message={form.errors.form} />
        <Text size="sm" c="dimmed">
          {t('passwords.forgotText')}
        </Text>
        <EmailInput {...form.getInputProps('email')} />
        <Button type="submit" size="md" loading={fetching} fullWidth>
          {t('passwords.send')}
        </Button>
      </Stack>
    </form>
  );
}
