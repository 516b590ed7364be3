import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Ago } from '../../ui/ago';
import { formatDate } from '../../ui/format';
import { notifyDone } from '../../ui/user-errors';
import { PasskeyNameForm } from './passkey-name-form';
import { PasswordForm } from './password-form';
import { usePasskeyRemove, usePasskeyUpdate } from './use-passkeys';

export const PasskeyRowDocument = graphql(`
  fragment PasskeyRow on Passkey {
    id
    name
    createdAt
    lastUsedAt
  }
`);

interface PasskeyRowProps {
  passkey: FragmentType<typeof PasskeyRowDocument>;
  /** Whether a code of the authenticator app is asked for before it goes. */
  withCode: boolean;
}

/** One passkey: what it is called, when it was used, and its way out. */
export function PasskeyRow({ passkey: masked, withCode }: PasskeyRowProps) {
  const { t } = useTranslation();
  const { id, name, createdAt, lastUsedAt } = unmask(PasskeyRowDocument, masked);
  const [open, setOpen] = useState<'name' | 'remove'>();
  const close = () => {
    setOpen(undefined);
  };
  const rename = usePasskeyUpdate(id, close);
  const remove = usePasskeyRemove(id, () => {
    close();
    notifyDone(t('passkeys.removed', { name }));
  });
  return (
    <Group justify="space-between" py="xs" wrap="nowrap">
      <Stack gap={2} miw={0}>
        <Text size="sm" fw={500} lineClamp={1} title={name}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {lastUsedAt == null ? (
            t('passkeys.unused', { date: formatDate(createdAt) })
          ) : (
            <Trans
              i18nKey="passkeys.used"
              values={{ date: formatDate(createdAt) }}
              components={{ ago: <Ago at={lastUsedAt} /> }}
            />
          )}
        </Text>
      </Stack>
      <Group gap="xs" wrap="nowrap" style={{ flex: 'none' }}>
        <Button
          size="xs"
          variant="default"
          aria-label={t('passkeys.renameOne', { name })}
          onClick={() => {
            setOpen('name');
          }}
        >
          {t('passkeys.rename')}
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-label={t('passkeys.removeOne', { name })}
          onClick={() => {
            setOpen('remove');
          }}
        >
          {t('passkeys.remove')}
        </Button>
      </Group>
      <Modal
        opened={open !== undefined}
        onClose={close}
        title={t(open === 'name' ? 'passkeys.renameOne' : 'passkeys.removeOne', { name })}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        {open === 'name' && (
          <PasskeyNameForm action={t('passkeys.rename')} name={name} onSubmit={rename} />
        )}
        {open === 'remove' && (
          <PasswordForm
            text={t('passkeys.removeText')}
            action={t('passkeys.remove')}
            color="red"
            withCode={withCode}
            onSubmit={remove}
          />
        )}
      </Modal>
    </Group>
  );
}
