import { IconAlertTriangle, IconCircleCheck, IconPlugConnectedX } from '@tabler/icons-react';
import { t } from 'i18next';
import type { ConnectionHealth } from '../../gql/graphql';
import type { Face } from '../../ui/status';

const looks: Record<ConnectionHealth, Omit<Face, 'label'>> = {
  ACTIVE: { icon: IconCircleCheck, color: 'teal' },
  EXPIRED: { icon: IconAlertTriangle, color: 'red' },
  REVOKED: { icon: IconAlertTriangle, color: 'red' },
  DISCONNECTED: { icon: IconPlugConnectedX, color: 'gray' },
};

/** How the health of a connection is said. */
export const healthFace = (health: ConnectionHealth): Face => ({
  ...looks[health],
  label: t(`connections.health.${health}`),
});
