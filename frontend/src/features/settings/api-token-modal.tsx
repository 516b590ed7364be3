import { Button, Group, Modal, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { FormAlert } from '../../ui/form-alert';
import { describeError } from '../../ui/problem';
import { SecretOnce } from '../../ui/secret-once';
import { errorsByField } from '../../ui/user-errors';

const ApiTokenCreateDocument = graphql(`
  mutation ApiTokenCreate($input: ApiTokenCreateInput!) {
    apiTokenCreate(input: $input) {
      apiToken {
        id
        ...ApiTokenRow
      }
      token
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const fresh = { name: '', scopes: 'READ', expiresInDays: '90' };
const rights = ['READ', 'WRITE'] as const;
const lives = [7, 30, 90, 365];

/** Makes a token and shows it once. */
export function ApiTokenModal({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState<string>();
  const [{ fetching }, create] = useMutation(ApiTokenCreateDocument);
  const form = useForm({
    initialValues: fresh,
    validate: { name: (name) => (name.trim() === '' ? t('settings.token.purposeMissing') : null) },
  });
  const close = () => {
    onClose();
    setSecret(undefined);
    form.reset();
  };
  const submit = async (values: typeof fresh) => {
    const { data, error } = await create({
      input: {
        name: values.name.trim(),
        scopes: values.scopes === 'WRITE' ? ['READ', 'WRITE'] : ['READ'],
        expiresInDays: Number(values.expiresInDays),
      },
    });
    if (error) form.setErrors({ form: describeError(error) });
    const refused = data?.apiTokenCreate.userErrors ?? [];
    if (refused.length > 0) form.setErrors(errorsByField(refused, Object.keys(fresh)));
    if (data?.apiTokenCreate.token != null) setSecret(data.apiTokenCreate.token);
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={secret === undefined ? t('settings.token.newTitle') : t('settings.token.yours')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {secret !== undefined ? (
        <SecretOnce secret={secret} hint={t('settings.token.once')} onDone={close} />
      ) : (
        <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
          <Stack gap="md">
            <FormAlert message={form.errors.form} />
            <TextInput
              label={t('settings.token.purpose')}
              placeholder={t('settings.token.purposeExample')}
              data-autofocus
              {...form.getInputProps('name')}
            />
            <Radio.Group label={t('settings.token.rights')} {...form.getInputProps('scopes')}>
              <Stack gap="xs" mt={8}>
                {rights.map((value) => (
                  <Radio
                    key={value}
                    value={value}
                    label={t(`settings.token.right.${value}`)}
                    description={t(`settings.token.rightHint.${value}`)}
                  />
                ))}
              </Stack>
            </Radio.Group>
            <Select
              label={t('settings.token.validFor')}
              data={lives.map((count) => ({
                value: String(count),
                label: t('settings.token.days', { count }),
              }))}
              {...form.getInputProps('expiresInDays')}
            />
            <Group justify="flex-end">
              <Button type="submit" loading={fetching}>
                {t('settings.token.create')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
