import { Button } from '@mantine/core';
import { useMutation } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { notifyDone, reportOutcome } from '../../ui/user-errors';

const DeliveryReplayDocument = graphql(`
  mutation DeliveryReplay($id: ID!) {
    webhookDeliveryReplay(input: { id: $id }) {
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

/** Sends one event again, under the id it had. */
export function DeliveryReplay({ id }: { id: string }) {
  const { t } = useTranslation();
  const [{ fetching }, mutate] = useMutation(DeliveryReplayDocument);
  const replay = async () => {
    const { data, error } = await mutate({ id });
    const errors = data?.webhookDeliveryReplay.userErrors;
    if (reportOutcome(t('webhooks.delivery.notReplayed'), error, errors))
      notifyDone(t('webhooks.delivery.replayed'));
  };
  return (
    <Button size="compact-xs" variant="subtle" loading={fetching} onClick={() => void replay()}>
      {t('webhooks.delivery.replay')}
    </Button>
  );
}
