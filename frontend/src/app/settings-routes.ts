import { createRoute } from '@tanstack/react-router';
import { parseDeliveriesSearch } from '../features/webhooks/deliveries-search';
import { inside, room } from './frame-routes';

const frame = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: room(() => import('./rooms/settings-room'), 'SettingsRoom'),
});

const under = { getParentRoute: () => frame };

const parts = [
  createRoute({
    ...under,
    path: '/',
    component: room(() => import('./rooms/settings-account-room'), 'SettingsAccountRoom'),
  }),
  createRoute({
    ...under,
    path: '/keys',
    component: room(() => import('./rooms/settings-keys-room'), 'SettingsKeysRoom'),
  }),
  createRoute({
    ...under,
    path: '/costs',
    component: room(() => import('./rooms/settings-costs-room'), 'SettingsCostsRoom'),
  }),
  createRoute({
    ...under,
    path: '/tokens',
    component: room(() => import('./rooms/settings-tokens-room'), 'SettingsTokensRoom'),
  }),
  createRoute({
    ...under,
    path: '/notifications',
    component: room(
      () => import('./rooms/settings-notifications-room'),
      'SettingsNotificationsRoom',
    ),
  }),
  createRoute({
    ...under,
    path: '/webhooks',
    component: room(() => import('./rooms/settings-webhooks-room'), 'SettingsWebhooksRoom'),
  }),
  createRoute({
    ...under,
    path: '/webhooks/$webhookId',
    component: room(() => import('./rooms/settings-webhook-room'), 'SettingsWebhookRoom'),
    validateSearch: parseDeliveriesSearch,
  }),
  createRoute({
    ...under,
    path: '/service',
    component: room(() => import('./rooms/settings-service-room'), 'SettingsServiceRoom'),
  }),
] as const;

/** The settings and their parts. */
export const settings = frame.addChildren(parts);
