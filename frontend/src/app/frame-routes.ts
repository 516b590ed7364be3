import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { learnAllWords } from '../locales/language';
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

/** A room that is fetched when it is entered, together with the words that only such rooms need. */
export function room<Rooms extends Record<string, unknown>, Name extends keyof Rooms>(
  load: () => Promise<Rooms>,
  name: Name,
) {
  return lazyRouteComponent(async () => {
    const [rooms] = await Promise.all([load(), learnAllWords()]);
    return rooms;
  }, name);
}
