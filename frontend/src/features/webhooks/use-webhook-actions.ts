import { t } from 'i18next';
import { useMutation } from 'urql';
import { graphql } from '../../gql';
import { confirmDestruction } from '../../ui/confirm';
import { notifyDone, reportOutcome } from '../../ui/user-errors';

const WebhookTestDocument = graphql(`
  mutation WebhookTest($id: ID!) {
    webhookTest(input: { id: $id }) {
      delivery {
        id
        ...DeliveryRow
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const WebhookDeleteDocument = graphql(`
  mutation WebhookDelete($id: ID!) {
    webhookDelete(input: { id: $id }) {
      deletedId
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** Sends a test; its delivery is at the top of the log. */
export function useWebhookTest(id: string, onSent: () => void) {
  const [{ fetching }, test] = useMutation(WebhookTestDocument);
  const send = async () => {
    const { data, error } = await test({ id });
    if (!reportOutcome(t('webhooks.notTested'), error, data?.webhookTest.userErrors)) return;
    notifyDone(t('webhooks.tested'));
    onSent();
  };
  return { testing: fetching, send };
}

/** Asks, then deletes a webhook. */
export function useWebhookDelete({ id, url }: { id: string; url: string }, onDeleted: () => void) {
  const [, remove] = useMutation(WebhookDeleteDocument);
  const confirmed = async () => {
    const { data, error } = await remove({ id });
    if (!reportOutcome(t('ui.notDeleted'), error, data?.webhookDelete.userErrors)) return;
    notifyDone(t('ui.deleted', { name: url }));
    onDeleted();
  };
  return () => {
    confirmDestruction({
      title: t('webhooks.deletion.title'),
      text: t('webhooks.deletion.text', { url }),
      action: t('ui.delete'),
      onConfirm: () => void confirmed(),
    });
  };
}
