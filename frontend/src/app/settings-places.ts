import {
  IconApi,
  IconBell,
  IconKey,
  IconReceipt,
  IconServer,
  IconUser,
  IconWebhook,
  type Icon,
} from '@tabler/icons-react';

/** The parts of the settings, in their order. */
export const settingsPlaces = [
  { to: '/settings', name: 'account', icon: IconUser },
  { to: '/settings/notifications', name: 'notifications', icon: IconBell },
  { to: '/settings/keys', name: 'keys', icon: IconKey },
  { to: '/settings/costs', name: 'costs', icon: IconReceipt },
  { to: '/settings/tokens', name: 'tokens', icon: IconApi },
  { to: '/settings/webhooks', name: 'webhooks', icon: IconWebhook },
  { to: '/settings/service', name: 'service', icon: IconServer },
] as const satisfies { to: string; name: string; icon: Icon }[];
