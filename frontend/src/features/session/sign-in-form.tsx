import { Button, PasswordInput, Stack, TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormAlert } from '../../ui/form-alert';
import { EmailInput } from './email-input';
import { focusFirst, visibility } from './fields';
import { signInFields, useSignIn } from './use-sign-in';

interface SignInFormProps {
  onSignedIn: () => void;
  /** The way out for those who have lost their password. */
  forgot: ReactNode;
}

/** E-mail and password, and a code where one is wanted; refusals appear beside what they are about. */
export function SignInForm({ onSignedIn, forgot }: SignInFormProps) {
  const { t } = useTranslation();
  const { form, wantsCode, busy, submit } = useSignIn(onSignedIn);
  return (
    <form
      onSubmit={form.onSubmit(
        (values) => void submit(values),
        (errors) => {
          focusFirst(form, signInFields, errors);
        },
      )}
      noValidate
      aria-label={t('session.signIn')}
    >
      <Stack gap="md">
        <FormAlert message={form.errors.form} />
        <EmailInput {...form.getInputProps('email')} />
        <PasswordInput
          label={t('session.password')}
          name="password"
          autoComplete="current-password"
          {...visibility(t('session.showPassword'))}
          {...form.getInputProps('password')}
        />
        {wantsCode && <CodeInput {...form.getInputProps('code')} />}
        <Button type="submit" size="md" loading={busy} fullWidth>
          {t('session.signIn')}
        </Button>
        {forgot}
      </Stack>
    </form>
  );
}

/** The code of the app, or a recovery code; what comes next is typed here. */
function CodeInput(props: TextInputProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
  }, []);
  return (
    <TextInput
      ref={input}
      label={t('session.code')}
      description={t('session.codeHint')}
      name="code"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      {...props}
    />
  );
}
