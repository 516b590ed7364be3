import { Button, Group, Modal, PasswordInput, Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormAlert } from '../../ui/form-alert';
import { useDeletionForm } from './use-deletion-form';

interface DeletionModalProps {
  email: string;
  onClose: () => void;
  onGone: () => void;
}

/** Asks for the words and the password that end an account. */
export function DeletionModal({ email, onClose, onGone }: DeletionModalProps) {
  const { t } = useTranslation();
  const { form, busy, submit } = useDeletionForm(email, { onClose, onGone });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('account.deletion.question')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
        <Stack gap="md">
          <FormAlert message={form.errors.form} />
          <Radio.Group label={t('account.deletion.when')} {...form.getInputProps('when')}>
            <Stack gap="xs" mt={8}>
              {(['later', 'now'] as const).map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={t(`account.deletion.choice.${value}`)}
                  description={t(`account.deletion.choiceHint.${value}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput
            label={t('account.deletion.typed', { email })}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            {...form.getInputProps('typed')}
          />
          <PasswordInput
            label={t('account.deletion.password')}
            autoComplete="current-password"
            {...form.getInputProps('password')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui.keep')}
            </Button>
            <Button type="submit" color="red" loading={busy}>
              {t(`account.deletion.action.${form.values.when}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
