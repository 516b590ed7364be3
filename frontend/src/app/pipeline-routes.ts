import { createRoute } from '@tanstack/react-router';
import { parseTopicsSearch } from '../features/topics/topics-search';
import { inside, room } from './frame-routes';
import { parsePipelinesSearch } from './rooms/pipelines-search';
import { only } from './search';

const under = { getParentRoute: () => inside };
const pipelines = createRoute({
  ...under,
  path: '/pipelines',
  component: room(() => import('./rooms/pipelines-room'), 'PipelinesRoom'),
  validateSearch: parsePipelinesSearch,
});
const newPipeline = createRoute({
  ...under,
  path: '/pipelines/new',
  component: room(() => import('./rooms/new-pipeline-room'), 'NewPipelineRoom'),
  validateSearch: only('from'),
});
const pipeline = createRoute({
  ...under,
  path: '/pipelines/$pipelineId',
  component: room(() => import('./rooms/pipeline-room'), 'PipelineRoom'),
});
const ofPipeline = { getParentRoute: () => pipeline };
const pipelineOverview = createRoute({
  ...ofPipeline,
  path: '/',
  component: room(() => import('./rooms/pipeline-overview-room'), 'PipelineOverview'),
});
const pipelineTopics = createRoute({
  ...ofPipeline,
  path: 'topics',
  component: room(() => import('./rooms/pipeline-topics-room'), 'PipelineTopicsRoom'),
  validateSearch: parseTopicsSearch,
});
const pipelineSettings = createRoute({
  ...ofPipeline,
  path: 'settings',
  component: room(() => import('./rooms/pipeline-settings-room'), 'PipelineSettingsRoom'),
});
const pipelineSchedule = createRoute({
  ...ofPipeline,
  path: 'schedule',
  component: room(() => import('./rooms/pipeline-schedule-room'), 'ScheduleRoom'),
});
const parts = [pipelineOverview, pipelineTopics, pipelineSchedule, pipelineSettings] as const;

/** The pipelines, and the tabs of each. */
export const pipelineRoutes = [pipelines, newPipeline, pipeline.addChildren(parts)] as const;
