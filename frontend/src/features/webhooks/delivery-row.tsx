import { Button, Collapse, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Trans, useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { DeliveryRowFragment } from '../../gql/graphql';
import { Ago } from '../../ui/ago';
import { eventTitle } from '../../ui/event-kinds';
import { Status } from '../../ui/status';
import { DeliveryDetails } from './delivery-details';
import { DeliveryReplay } from './delivery-replay';
import { deliveryFace } from './webhook-state';

export const DeliveryRowDocument = graphql(`
  fragment DeliveryRow on WebhookDelivery {
    id
    state
    error
    notBefore
    createdAt
    event {
      id
      type
    }
    ...DeliveryDetails
  }
`);

interface DeliveryRowProps {
  delivery: FragmentType<typeof DeliveryRowDocument>;
  /** Whether the webhook can be sent something. */
  replayable: boolean;
}

/** One event on its way: what, when, how it went; the attempts and the payload on demand. */
export function DeliveryRow({ delivery: masked, replayable }: DeliveryRowProps) {
  const { t } = useTranslation();
  const delivery = unmask(DeliveryRowDocument, masked);
  const [shown, { toggle }] = useDisclosure(false);
  const title = eventTitle(delivery.event.type);
  return (
    <Stack gap={6} py="sm" role="group" aria-label={title}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="sm">
        <Stack gap={2} miw={0}>
          <Text size="sm" fw={500}>
            {title}
          </Text>
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {delivery.event.type} · <Ago at={delivery.createdAt} />
          </Text>
          <Outcome delivery={delivery} />
        </Stack>
        <Status face={deliveryFace(delivery.state)} />
      </Group>
      <Group gap="xs">
        <Button size="compact-xs" variant="subtle" aria-expanded={shown} onClick={toggle}>
          {shown ? t('webhooks.delivery.hide') : t('webhooks.delivery.show')}
        </Button>
        {replayable && delivery.state !== 'PENDING' && <DeliveryReplay id={delivery.id} />}
      </Group>
      <Collapse expanded={shown}>
        <DeliveryDetails delivery={delivery} />
      </Collapse>
    </Stack>
  );
}

/** What went wrong last, and when it is tried again. */
function Outcome({ delivery: { error, notBefore, state } }: { delivery: DeliveryRowFragment }) {
  if (error === null) return null;
  return (
    <Text size="xs" c={state === 'FAILED' ? 'var(--mantine-color-error)' : 'dimmed'}>
      {error}
      {state === 'PENDING' && notBefore !== null && (
        <>
          {' '}
          <Trans i18nKey="webhooks.delivery.again" components={{ ago: <Ago at={notBefore} /> }} />
        </>
      )}
    </Text>
  );
}
