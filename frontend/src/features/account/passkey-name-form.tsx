import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormAlert } from '../../ui/form-alert';
import { describeError } from '../../ui/problem';
import { errorsByField, type Outcome } from '../../ui/user-errors';

/** The most characters of a name. */
const longestName = 100;

interface PasskeyNameFormProps {
  /** What comes next, in words. */
  text?: string;
  action: string;
  name: string;
  onSubmit: (name: string) => Promise<Outcome>;
}

/** What a passkey is called. */
export function PasskeyNameForm({ text, action, name, onSubmit }: PasskeyNameFormProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const form = useForm({
    initialValues: { name },
    validate: { name: (value) => (value.trim() === '' ? t('passkeys.nameMissing') : null) },
  });
  const submit = async ({ name: wanted }: typeof form.values) => {
    setBusy(true);
    const { error, refused } = await onSubmit(wanted.trim());
    setBusy(false);
    if (error) form.setErrors({ form: describeError(error) });
    else form.setErrors(errorsByField(refused ?? [], ['name']));
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="md">
        <FormAlert message={form.errors.form} />
        {text !== undefined && <Text size="sm">{text}</Text>}
        <TextInput
          label={t('passkeys.name')}
          description={t('passkeys.nameHint')}
          maxLength={longestName}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
