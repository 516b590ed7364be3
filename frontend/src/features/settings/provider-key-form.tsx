import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Provider } from '../../gql/graphql';
import { FormAlert } from '../../ui/form-alert';
import { describeError } from '../../ui/problem';
import { providers } from '../../ui/provider';
import { errorsByField } from '../../ui/user-errors';
import { useProviderKeySet } from './use-provider-key';

interface ProviderKeyFormProps {
  provider: Provider;
  baseUrl: string;
  onSaved: () => void;
}

/** Asks for a key, and for the address where it is a server of one's own. */
export function ProviderKeyForm({ provider, baseUrl, onSaved }: ProviderKeyFormProps) {
  const { busy, set } = useProviderKeySet(provider);
  const isServer = provider === 'COMPATIBLE';
  const form = useForm({
    initialValues: { baseUrl, key: '' },
    validate: {
      baseUrl: (url) => (isServer && url.trim() === '' ? 'Enter the address of the server.' : null),
      key: (key) => (!isServer && key.trim() === '' ? 'Paste the key.' : null),
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
            label="Address"
            description="Up to and with its version."
            placeholder="https://llm.example/v1"
            inputMode="url"
            autoComplete="off"
            {...form.getInputProps('baseUrl')}
          />
        )}
        <PasswordInput
          label={isServer ? 'Key, if the server wants one' : `${providers[provider]} key`}
          placeholder="Paste the key"
          autoComplete="off"
          {...form.getInputProps('key')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            Check and save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
