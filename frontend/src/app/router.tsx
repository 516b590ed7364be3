import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { parseConnectSearch } from '../features/connections/connect-outcome';
import { parseHistorySearch } from '../features/publications/history-search';
import { Gate } from './gate';
import { MissingRoom, RoomError } from './room-error';
import { ConnectionsRoom } from './rooms/connections-room';
import { HistoryRoom } from './rooms/history-room';
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
  const next = text(raw['next']);
  return next === undefined ? {} : { next };
};

const parsePipeline = (raw: Record<string, unknown>): { pipeline?: string } => {
  const pipeline = text(raw['pipeline']);
  return pipeline === undefined ? {} : { pipeline };
};

const root = createRootRoute({ component: Outlet, notFoundComponent: MissingRoom, errorComponent: RoomError });
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Gate });

const routes = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/sign-in', component: SignInRoom, validateSearch: parseNext }),
  createRoute({ getParentRoute: () => root, path: '/sign-up', component: SignUpRoom, validateSearch: parseNext }),
  inside.addChildren([
    createRoute({ getParentRoute: () => inside, path: '/', component: RunsRoom, validateSearch: parseRunsSearch }),
    createRoute({ getParentRoute: () => inside, path: '/runs/new', component: NewRunRoom, validateSearch: parsePipeline }),
    createRoute({ getParentRoute: () => inside, path: '/runs/$runId', component: RunRoom }),
    createRoute({ getParentRoute: () => inside, path: '/pipelines', component: PipelinesRoom }),
    createRoute({ getParentRoute: () => inside, path: '/pipelines/new', component: NewPipelineRoom }),
    createRoute({ getParentRoute: () => inside, path: '/pipelines/$pipelineId', component: PipelineRoom }),
    createRoute({ getParentRoute: () => inside, path: '/connections', component: ConnectionsRoom, validateSearch: parseConnectSearch }),
    createRoute({ getParentRoute: () => inside, path: '/history', component: HistoryRoom, validateSearch: parseHistorySearch }),
    createRoute({ getParentRoute: () => inside, path: '/settings', component: SettingsRoom }),
  ]),
]);

/** The rooms and their addresses. */
export const router = createRouter({
  routeTree: routes,
  defaultErrorComponent: RoomError,
  defaultNotFoundComponent: MissingRoom,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
