import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { FormAlert } from '../../ui/form-alert';
import { describeError } from '../../ui/problem';
import { Section } from '../../ui/section';
import { errorsByField, notifyDone } from '../../ui/user-errors';

const PasswordChangeDocument = graphql(`
  mutation PasswordChange($input: PasswordChangeInput!) {
    passwordChange(input: $input) {
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

const empty = { current: '', new: '' };

/** Changes the password, with the one that was. */
export function PasswordSection({ email }: { email: string }) {
  const { t } = useTranslation();
  const [{ fetching }, change] = useMutation(PasswordChangeDocument);
  const form = useForm({
    initialValues: empty,
    validate: {
      current: (password) => (password === '' ? t('account.password.currentMissing') : null),
      new: (password) => (password.length < 10 ? t('account.password.short') : null),
    },
  });
  const submit = async (values: typeof empty) => {
    const { data, error } = await change({ input: values });
    if (error) form.setErrors({ form: describeError(error) });
    const refused = data?.passwordChange.userErrors ?? [];
    if (refused.length > 0) form.setErrors(errorsByField(refused, Object.keys(empty)));
    if (!data?.passwordChange.user) return;
    form.reset();
    notifyDone(t('account.password.changed'));
  };
  return (
    <Section title={t('account.password.title')} hint={t('account.password.hint')}>
      <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
        <Stack gap="sm" maw={420}>
          <FormAlert message={form.errors.form} />
          {/* Tells keepers of passwords whose it is. */}
          <input type="hidden" name="username" autoComplete="username" value={email} />
          <PasswordInput
            label={t('account.password.current')}
            autoComplete="current-password"
            {...form.getInputProps('current')}
          />
          <PasswordInput
            label={t('account.password.new')}
            description={t('account.password.newHint')}
            autoComplete="new-password"
            {...form.getInputProps('new')}
          />
          <Group>
            <Button type="submit" loading={fetching} disabled={!form.isDirty()}>
              {t('account.password.change')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
