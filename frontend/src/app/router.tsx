import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import { parseClipsSearch } from '../features/clips/clips-search';
import { parseConnectSearch } from '../features/connections/connect-search';
import { parseHistorySearch } from '../features/publications/history-search';
import { inside, root } from './frame-routes';
import { MissingRoom, RoomError } from './room-error';
import { parseRunsSearch } from './rooms/runs-search';
import { settings } from './settings-routes';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const parseNext = (raw: Record<string, unknown>): { next?: string } => {
  const next = text(raw.next);
  return next === undefined ? {} : { next };
};

const parsePipeline = (raw: Record<string, unknown>): { pipeline?: string } => {
  const pipeline = text(raw.pipeline);
  return pipeline === undefined ? {} : { pipeline };
};

const under = { getParentRoute: () => inside };
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./rooms/sign-in-room'), 'SignInRoom'),
  validateSearch: parseNext,
});
const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('./rooms/sign-up-room'), 'SignUpRoom'),
  validateSearch: parseNext,
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
  validateSearch: parsePipeline,
});
const run = createRoute({
  ...under,
  path: '/runs/$runId',
  component: lazyRouteComponent(() => import('./rooms/run-room'), 'RunRoom'),
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
});
const pipeline = createRoute({
  ...under,
  path: '/pipelines/$pipelineId',
  component: lazyRouteComponent(() => import('./rooms/pipeline-room'), 'PipelineRoom'),
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
const rooms = [
  home,
  runs,
  newRun,
  run,
  pipelines,
  newPipeline,
  pipeline,
  library,
  connections,
  history,
  settings,
] as const;
const routes = root.addChildren([signIn, signUp, inside.addChildren(rooms)]);

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
