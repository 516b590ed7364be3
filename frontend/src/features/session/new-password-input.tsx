import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { passwordLength } from './credentials';
import { visibility } from './fields';

/** A password that is chosen now. */
export function NewPasswordInput(props: PasswordInputProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      label={t('session.password')}
      description={t('session.passwordHint', { count: passwordLength })}
      name="password"
      autoComplete="new-password"
      minLength={passwordLength}
      {...visibility(t('session.showPassword'))}
      {...props}
    />
  );
}
