import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../ui/user-errors';
import type { EventKinds } from './event-picker';
import { useWebhookForm, type WebhookWish } from './use-webhook-form';
import { useWebhookUpdate } from './use-webhook-update';
import { WebhookFields } from './webhook-fields';

interface WebhookEditProps {
  webhook: { id: string; url: string; eventTypes: readonly string[] };
  kinds: EventKinds;
  onClose: () => void;
}

/** Changes where a webhook listens, and to what. */
export function WebhookEdit({ webhook, kinds, onClose }: WebhookEditProps) {
  const { t } = useTranslation();
  const { busy, update } = useWebhookUpdate();
  const { form, refuse } = useWebhookForm(webhook);
  const submit = async (wish: WebhookWish) => {
    const { data, error } = await update({ id: webhook.id, ...wish });
    refuse(error, data?.webhookUpdate.userErrors);
    if (!data?.webhookUpdate.webhook) return;
    notifyDone(t('ui.saved'));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('webhooks.edit')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <WebhookFields
        form={form}
        kinds={kinds}
        busy={busy}
        action={t('ui.save')}
        onSubmit={(wish) => void submit(wish)}
      />
    </Modal>
  );
}
