import { t } from 'i18next';
import { useMutation } from 'urql';
import { graphql } from '../../gql';
import type { WebhookUpdateInput } from '../../gql/graphql';
import { notifyDone, reportOutcome } from '../../ui/user-errors';

const WebhookUpdateDocument = graphql(`
  mutation WebhookUpdate($input: WebhookUpdateInput!) {
    webhookUpdate(input: $input) {
      webhook {
        id
        ...WebhookRow
        ...WebhookHead
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** Changes a webhook. */
export function useWebhookUpdate() {
  const [{ fetching }, mutate] = useMutation(WebhookUpdateDocument);
  return { busy: fetching, update: (input: WebhookUpdateInput) => mutate({ input }) };
}

/** Switches a webhook off, and on again. */
export function useWebhookSwitch(id: string) {
  const { busy, update } = useWebhookUpdate();
  const turn = async (enabled: boolean) => {
    const { data, error } = await update({ id, enabled });
    if (reportOutcome(t('webhooks.notChanged'), error, data?.webhookUpdate.userErrors))
      notifyDone(enabled ? t('webhooks.isOn') : t('webhooks.isPaused'));
  };
  return { busy, turn };
}
