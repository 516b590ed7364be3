import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconHelpCircle,
  IconPlayerPause,
} from '@tabler/icons-react';
import { t } from 'i18next';
import type { DeliveryState, WebhookState } from '../../gql/graphql';
import type { Face } from '../../ui/status';

const webhookLooks: Record<WebhookState, Omit<Face, 'label'>> = {
  ENABLED: { icon: IconCircleCheck, color: 'teal' },
  PAUSED: { icon: IconPlayerPause, color: 'gray' },
  DISABLED: { icon: IconAlertTriangle, color: 'red' },
};

const deliveryLooks: Record<DeliveryState, Omit<Face, 'label'>> = {
  PENDING: { icon: IconClock, color: 'marine' },
  DELIVERED: { icon: IconCircleCheck, color: 'teal' },
  FAILED: { icon: IconAlertTriangle, color: 'red' },
  UNCONFIRMED: { icon: IconHelpCircle, color: 'yellow' },
};

/** How it is said whether a webhook hears. */
export const webhookFace = (state: WebhookState): Face => ({
  ...webhookLooks[state],
  label: t(`webhooks.state.${state}`),
});

/** How it is said where a delivery stands. */
export const deliveryFace = (state: DeliveryState): Face => ({
  ...deliveryLooks[state],
  label: t(`webhooks.delivery.state.${state}`),
});
