import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouterHistory,
} from '@tanstack/react-router';
import { parseAnalyticsSearch } from '../features/analytics/analytics-search';
import { parseCalendarSearch } from '../features/calendar/calendar-search';
import { parseClipsSearch } from '../features/clips/clips-search';
import { parseConnectSearch } from '../features/connections/connect-search';
import { parseHistorySearch } from '../features/publications/history-search';
import { parseTopicsSearch } from '../features/topics/topics-search';
import { MissingRoom, RoomError } from './room-error';
import { parseRunsSearch } from './rooms/runs-search';
import { only } from './search';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: MissingRoom,
  errorComponent: RoomError,
});
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: lazyRouteComponent(() => import('./gate'), 'Gate'),
});

const under = { getParentRoute: () => inside };
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./rooms/sign-in-room'), 'SignInRoom'),
  validateSearch: only('next'),
});
const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('./rooms/sign-up-room'), 'SignUpRoom'),
  validateSearch: only('next'),
});
const privacy = createRoute({
  getParentRoute: () => root,
  path: '/privacy',
  component: lazyRouteComponent(() => import('./rooms/privacy-room'), 'PrivacyRoom'),
});
const terms = createRoute({
  getParentRoute: () => root,
  path: '/terms',
  component: lazyRouteComponent(() => import('./rooms/terms-room'), 'TermsRoom'),
});
const home = createRoute({
  ...under,
  path: '/',
  component: lazyRouteComponent(() => import('./rooms/home-room'), 'HomeRoom'),
});
const runs = createRoute({
  ...under,
  path: '/runs',
  component: lazyRouteComponent(() => import('./rooms/runs-room'), 'RunsRoom'),
  validateSearch: parseRunsSearch,
});
const newRun = createRoute({
  ...under,
  path: '/runs/new',
  component: lazyRouteComponent(() => import('./rooms/new-run-room'), 'NewRunRoom'),
  validateSearch: only('pipeline'),
});
const run = createRoute({
  ...under,
  path: '/runs/$runId',
  component: lazyRouteComponent(() => import('./rooms/run-room'), 'RunRoom'),
});
const calendar = createRoute({
  ...under,
  path: '/calendar',
  component: lazyRouteComponent(() => import('./rooms/calendar-room'), 'CalendarRoom'),
  validateSearch: parseCalendarSearch,
});
const pipelines = createRoute({
  ...under,
  path: '/pipelines',
  component: lazyRouteComponent(() => import('./rooms/pipelines-room'), 'PipelinesRoom'),
});
const newPipeline = createRoute({
  ...under,
  path: '/pipelines/new',
  component: lazyRouteComponent(() => import('./rooms/new-pipeline-room'), 'NewPipelineRoom'),
  validateSearch: only('from'),
});
const pipeline = createRoute({
  ...under,
  path: '/pipelines/$pipelineId',
  component: lazyRouteComponent(() => import('./rooms/pipeline-room'), 'PipelineRoom'),
});
const ofPipeline = { getParentRoute: () => pipeline };
const pipelineOverview = createRoute({
  ...ofPipeline,
  path: '/',
  component: lazyRouteComponent(() => import('./rooms/pipeline-overview-room'), 'PipelineOverview'),
});
const pipelineTopics = createRoute({
  ...ofPipeline,
  path: 'topics',
  component: lazyRouteComponent(() => import('./rooms/pipeline-topics-room'), 'PipelineTopicsRoom'),
  validateSearch: parseTopicsSearch,
});
const pipelineSettings = createRoute({
  ...ofPipeline,
  path: 'settings',
  component: lazyRouteComponent(
    () => import('./rooms/pipeline-settings-room'),
    'PipelineSettingsRoom',
  ),
});
const pipelineSchedule = createRoute({
  ...ofPipeline,
  path: 'schedule',
  component: lazyRouteComponent(() => import('./rooms/pipeline-schedule-room'), 'ScheduleRoom'),
});
const connections = createRoute({
  ...under,
  path: '/connections',
  component: lazyRouteComponent(() => import('./rooms/connections-room'), 'ConnectionsRoom'),
  validateSearch: parseConnectSearch,
});
const library = createRoute({
  ...under,
  path: '/library',
  component: lazyRouteComponent(() => import('./rooms/library-room'), 'LibraryRoom'),
  validateSearch: parseClipsSearch,
});
const history = createRoute({
  ...under,
  path: '/history',
  component: lazyRouteComponent(() => import('./rooms/history-room'), 'HistoryRoom'),
  validateSearch: parseHistorySearch,
});
const analytics = createRoute({
  ...under,
  path: '/analytics',
  component: lazyRouteComponent(() => import('./rooms/analytics-room'), 'AnalyticsRoom'),
  validateSearch: parseAnalyticsSearch,
});
const settings = createRoute({
  ...under,
  path: '/settings',
  component: lazyRouteComponent(() => import('./rooms/settings-room'), 'SettingsRoom'),
});

const rooms = [
  home,
  runs,
  newRun,
  run,
  calendar,
  pipelines,
  newPipeline,
  pipeline.addChildren([pipelineOverview, pipelineTopics, pipelineSchedule, pipelineSettings]),
  library,
  connections,
  history,
  analytics,
  settings,
] as const;
const routes = root.addChildren([signIn, signUp, privacy, terms, inside.addChildren(rooms)]);

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
