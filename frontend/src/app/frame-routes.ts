import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { MissingRoom, RoomError } from './room-error';

/** Above all rooms. */
export const root = createRootRoute({
  component: Outlet,
  notFoundComponent: MissingRoom,
  errorComponent: RoomError,
});

/** Above the rooms of signed-in people. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: lazyRouteComponent(() => import('./gate'), 'Gate'),
});
