import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconDots, IconKey, IconPencil, IconSend, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookHeadFragment } from '../../gql/graphql';
import type { EventKinds } from './event-picker';
import { SecretRotation } from './secret-rotation';
import { useWebhookDelete, useWebhookTest } from './use-webhook-actions';
import { useWebhookSwitch } from './use-webhook-update';
import { WebhookEdit } from './webhook-edit';

interface WebhookActionsProps {
  webhook: WebhookHeadFragment;
  kinds: EventKinds;
  onTested: () => void;
  onDeleted: () => void;
}

/** What can be done with a webhook. */
export function WebhookActions({ webhook, kinds, onTested, onDeleted }: WebhookActionsProps) {
  const { t } = useTranslation();
  const { testing, send } = useWebhookTest(webhook.id, onTested);
  const { busy, turn } = useWebhookSwitch(webhook.id);
  const [open, setOpen] = useState<'edit' | 'rotate'>();
  const close = () => {
    setOpen(undefined);
  };
  return (
    <Group gap="xs">
      {webhook.state === 'ENABLED' && (
        <Button
          size="xs"
          loading={testing}
          leftSection={<IconSend size={14} aria-hidden />}
          onClick={() => void send()}
        >
          {t('webhooks.test')}
        </Button>
      )}
      {webhook.state !== 'DISABLED' && (
        <Button
          size="xs"
          variant="default"
          loading={busy}
          onClick={() => void turn(webhook.state === 'PAUSED')}
        >
          {webhook.state === 'PAUSED' ? t('webhooks.on') : t('webhooks.pause')}
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPencil size={14} aria-hidden />}
        onClick={() => {
          setOpen('edit');
        }}
      >
        {t('ui.edit')}
      </Button>
      <More
        webhook={webhook}
        onRotate={() => {
          setOpen('rotate');
        }}
        onDeleted={onDeleted}
      />
      {open === 'edit' && <WebhookEdit webhook={webhook} kinds={kinds} onClose={close} />}
      {open === 'rotate' && <SecretRotation id={webhook.id} onClose={close} />}
    </Group>
  );
}

interface MoreProps {
  webhook: WebhookHeadFragment;
  onRotate: () => void;
  onDeleted: () => void;
}

function More({ webhook, onRotate, onDeleted }: MoreProps) {
  const { t } = useTranslation();
  const askDelete = useWebhookDelete(webhook, onDeleted);
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon size={30} aria-label={t('ui.moreFor', { name: webhook.url })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconKey size={14} aria-hidden />} onClick={onRotate}>
          {t('webhooks.rotation.open')}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={askDelete}
        >
          {t('ui.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
