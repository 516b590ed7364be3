import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { SecretOnce } from '../../ui/secret-once';
import type { EventKinds } from './event-picker';
import { useWebhookForm, type WebhookWish } from './use-webhook-form';
import { WebhookFields } from './webhook-fields';

const WebhookCreateDocument = graphql(`
  mutation WebhookCreate($input: WebhookCreateInput!) {
    webhookCreate(input: $input) {
      webhook {
        id
        ...WebhookRow
      }
      secret
      userErrors {
        code
        field
        message
      }
    }
  }
`);

interface WebhookCreateProps {
  kinds: EventKinds;
  onClose: () => void;
  /** Called once the person has the secret. */
  onCreated: (id: string) => void;
}

/** Makes a webhook and shows its secret once. */
export function WebhookCreate({ kinds, onClose, onCreated }: WebhookCreateProps) {
  const { t } = useTranslation();
  const [made, setMade] = useState<{ id: string; secret: string }>();
  const [{ fetching }, create] = useMutation(WebhookCreateDocument);
  const { form, refuse } = useWebhookForm({ url: '', eventTypes: [] });
  const submit = async (input: WebhookWish) => {
    const { data, error } = await create({ input });
    refuse(error, data?.webhookCreate.userErrors);
    const { webhook, secret } = data?.webhookCreate ?? {};
    if (webhook && secret != null) setMade({ id: webhook.id, secret });
  };
  const done = () => {
    if (made) onCreated(made.id);
  };
  return (
    <Modal
      opened
      onClose={made ? done : onClose}
      // A secret that was not copied is lost: it does not vanish by a click beside it.
      closeOnClickOutside={!made}
      title={made ? t('webhooks.secret.title') : t('webhooks.new')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {made ? (
        <SecretOnce secret={made.secret} hint={t('webhooks.secret.once')} onDone={done} />
      ) : (
        <WebhookFields
          form={form}
          kinds={kinds}
          busy={fetching}
          action={t('webhooks.create')}
          onSubmit={(wish) => void submit(wish)}
        />
      )}
    </Modal>
  );
}
