import { IconAlertTriangle, IconCircleCheck, IconPlugConnectedX } from '@tabler/icons-react';
import type { ConnectionHealth } from '../../gql/graphql';
import type { Face } from '../../ui/status';

/** How the health of a connection is said. */
export const healthFaces: Record<ConnectionHealth, Face> = {
  ACTIVE: { label: 'Connected', icon: IconCircleCheck, color: 'teal' },
  EXPIRED: { label: 'Expired', icon: IconAlertTriangle, color: 'red' },
  REVOKED: { label: 'Access withdrawn', icon: IconAlertTriangle, color: 'red' },
  DISCONNECTED: { label: 'Disconnected', icon: IconPlugConnectedX, color: 'gray' },
};
