import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseDeliveriesSearch } from '../features/webhooks/deliveries-search';
import { inside } from './frame-routes';

const frame = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: lazyRouteComponent(() => import('./rooms/settings-room'), 'SettingsRoom'),
});

const under = { getParentRoute: () => frame };

const parts = [
  createRoute({
    ...under,
    path: '/',
    component: lazyRouteComponent(
      () => import('./rooms/settings-account-room'),
      'SettingsAccountRoom',
    ),
  }),
  createRoute({
    ...under,
    path: '/keys',
    component: lazyRouteComponent(() => import('./rooms/settings-keys-room'), 'SettingsKeysRoom'),
  }),
  createRoute({
    ...under,
    path: '/costs',
    component: lazyRouteComponent(() => import('./rooms/settings-costs-room'), 'SettingsCostsRoom'),
  }),
  createRoute({
    ...under,
    path: '/tokens',
    component: lazyRouteComponent(
      () => import('./rooms/settings-tokens-room'),
      'SettingsTokensRoom',
    ),
  }),
  createRoute({
    ...under,
    path: '/notifications',
    component: lazyRouteComponent(
      () => import('./rooms/settings-notifications-room'),
      'SettingsNotificationsRoom',
    ),
  }),
  createRoute({
    ...under,
    path: '/webhooks',
    component: lazyRouteComponent(
      () => import('./rooms/settings-webhooks-room'),
      'SettingsWebhooksRoom',
    ),
  }),
  createRoute({
    ...under,
    path: '/webhooks/$webhookId',
    component: lazyRouteComponent(
      () => import('./rooms/settings-webhook-room'),
      'SettingsWebhookRoom',
    ),
    validateSearch: parseDeliveriesSearch,
  }),
  createRoute({
    ...under,
    path: '/service',
    component: lazyRouteComponent(
      () => import('./rooms/settings-service-room'),
      'SettingsServiceRoom',
    ),
  }),
] as const;

/** The settings and their parts. */
export const settings = frame.addChildren(parts);
