import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import { parseAnalyticsSearch } from '../features/analytics/analytics-search';
import { parseCalendarSearch } from '../features/calendar/calendar-search';
import { parseClipsSearch } from '../features/clips/clips-search';
import { parseConnectSearch } from '../features/connections/connect-search';
import { parseHistorySearch } from '../features/publications/history-search';
import { inside, room, root } from './frame-routes';
import { outside } from './outside-routes';
import { pipelineRoutes } from './pipeline-routes';
import { MissingRoom, RoomError } from './room-error';
import { parseRunsSearch } from './rooms/runs-search';
import { only } from './search';
import { settings } from './settings-routes';

const under = { getParentRoute: () => inside };
const home = createRoute({
  ...under,
  path: '/',
  component: lazyRouteComponent(() => import('./rooms/home-room'), 'HomeRoom'),
});
const runs = createRoute({
  ...under,
  path: '/runs',
  component: room(() => import('./rooms/runs-room'), 'RunsRoom'),
  validateSearch: parseRunsSearch,
});
const newRun = createRoute({
  ...under,
  path: '/runs/new',
  component: room(() => import('./rooms/new-run-room'), 'NewRunRoom'),
  validateSearch: only('pipeline'),
});
const run = createRoute({
  ...under,
  path: '/runs/$runId',
  component: room(() => import('./rooms/run-room'), 'RunRoom'),
});
const calendar = createRoute({
  ...under,
  path: '/calendar',
  component: room(() => import('./rooms/calendar-room'), 'CalendarRoom'),
  validateSearch: parseCalendarSearch,
});
const connections = createRoute({
  ...under,
  path: '/connections',
  component: room(() => import('./rooms/connections-room'), 'ConnectionsRoom'),
  validateSearch: parseConnectSearch,
});
const library = createRoute({
  ...under,
  path: '/library',
  component: room(() => import('./rooms/library-room'), 'LibraryRoom'),
  validateSearch: parseClipsSearch,
});
const history = createRoute({
  ...under,
  path: '/history',
  component: room(() => import('./rooms/history-room'), 'HistoryRoom'),
  validateSearch: parseHistorySearch,
});
const analytics = createRoute({
  ...under,
  path: '/analytics',
  component: room(() => import('./rooms/analytics-room'), 'AnalyticsRoom'),
  validateSearch: parseAnalyticsSearch,
});
const rooms = [
  home,
  runs,
  newRun,
  run,
  calendar,
  ...pipelineRoutes,
  library,
  connections,
  history,
  analytics,
  settings,
] as const;
const routes = root.addChildren([...outside, inside.addChildren(rooms)]);

/** The rooms and their addresses. */
export function createRooms(history?: RouterHistory) {
  return createRouter({
    routeTree: routes,
    defaultErrorComponent: RoomError,
    defaultNotFoundComponent: MissingRoom,
    scrollRestoration: true,
    ...(history ? { history } : {}),
  });
}

export type Rooms = ReturnType<typeof createRooms>;

declare module '@tanstack/react-router' {
  interface Register {
    router: Rooms;
  }
}
