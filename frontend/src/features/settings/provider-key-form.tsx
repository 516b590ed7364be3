import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Provider } from '../../gql/graphql';
import { FormAlert } from '../../ui/form-alert';
import { describeError } from '../../ui/problem';
import { providerTitle } from '../../ui/provider';
import { errorsByField } from '../../ui/user-errors';
import { useProviderKeySet } from './use-provider-key';

interface ProviderKeyFormProps {
  provider: Provider;
  baseUrl: string;
  onSaved: () => void;
}

/** Asks for a key, and for the address where it is a server of one's own. */
export function ProviderKeyForm({ provider, baseUrl, onSaved }: ProviderKeyFormProps) {
  const { t } = useTranslation();
  const { busy, set } = useProviderKeySet(provider);
  const isServer = provider === 'COMPATIBLE';
  const form = useForm({
    initialValues: { baseUrl, key: '' },
    validate: {
      baseUrl: (url) => (isServer && url.trim() === '' ? t('settings.key.addressMissing') : null),
      key: (key) => (!isServer && key.trim() === '' ? t('settings.key.missing') : null),
    },
  });
  const submit = async (values: typeof form.values) => {
    const { error, refused } = await set(values);
    if (error) form.setErrors({ form: describeError(error) });
    else if (refused.length > 0) form.setErrors(errorsByField(refused, ['baseUrl', 'key']));
    else onSaved();
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="sm">
        <FormAlert message={form.errors.form} />
        {isServer && (
          <TextInput
            label={t('settings.key.address')}
            description={t('settings.key.addressHint')}
            placeholder="https://llm.example/v1"
            inputMode="url"
            autoComplete="off"
            {...form.getInputProps('baseUrl')}
          />
        )}
        <PasswordInput
          label={
            isServer
              ? t('settings.key.labelServer')
              : t('settings.key.label', { provider: providerTitle(provider) })
          }
          placeholder={t('settings.key.paste')}
          autoComplete="off"
          {...form.getInputProps('key')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t('settings.key.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
