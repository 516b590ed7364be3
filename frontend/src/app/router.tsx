import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  type RouterHistory,
} from '@tanstack/react-router';
import { parseClipsSearch } from '../features/clips/clips-search';
import { parseConnectSearch } from '../features/connections/connect-outcome';
import { parseHistorySearch } from '../features/publications/history-search';
import { Gate } from './gate';
import { MissingRoom, RoomError } from './room-error';
import { ConnectionsRoom } from './rooms/connections-room';
import { HistoryRoom } from './rooms/history-room';
import { LibraryRoom } from './rooms/library-room';
import { NewRunRoom } from './rooms/new-run-room';
import { PipelineRoom } from './rooms/pipeline-room';
import { NewPipelineRoom } from './rooms/new-pipeline-room';
import { PipelinesRoom } from './rooms/pipelines-room';
import { RunRoom } from './rooms/run-room';
import { parseRunsSearch } from './rooms/runs-search';
import { RunsRoom } from './rooms/runs-room';
import { SettingsRoom } from './rooms/settings-room';
import { SignInRoom } from './rooms/sign-in-room';
import { SignUpRoom } from './rooms/sign-up-room';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const parseNext = (raw: Record<string, unknown>): { next?: string } => {
  const next = text(raw.next);
  return next === undefined ? {} : { next };
};

const parsePipeline = (raw: Record<string, unknown>): { pipeline?: string } => {
  const pipeline = text(raw.pipeline);
  return pipeline === undefined ? {} : { pipeline };
};

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: MissingRoom,
  errorComponent: RoomError,
});
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Gate });

const under = { getParentRoute: () => inside };
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: SignInRoom,
  validateSearch: parseNext,
});
const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  component: SignUpRoom,
  validateSearch: parseNext,
});
const runs = createRoute({
  ...under,
  path: '/',
  component: RunsRoom,
  validateSearch: parseRunsSearch,
});
const newRun = createRoute({
  ...under,
  path: '/runs/new',
  component: NewRunRoom,
  validateSearch: parsePipeline,
});
const run = createRoute({ ...under, path: '/runs/$runId', component: RunRoom });
const pipelines = createRoute({ ...under, path: '/pipelines', component: PipelinesRoom });
const newPipeline = createRoute({ ...under, path: '/pipelines/new', component: NewPipelineRoom });
const pipeline = createRoute({ ...under, path: '/pipelines/$pipelineId', component: PipelineRoom });
const connections = createRoute({
  ...under,
  path: '/connections',
  component: ConnectionsRoom,
  validateSearch: parseConnectSearch,
});
const library = createRoute({
  ...under,
  path: '/library',
  component: LibraryRoom,
  validateSearch: parseClipsSearch,
});
const history = createRoute({
  ...under,
  path: '/history',
  component: HistoryRoom,
  validateSearch: parseHistorySearch,
});
const settings = createRoute({ ...under, path: '/settings', component: SettingsRoom });

const rooms = [
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
