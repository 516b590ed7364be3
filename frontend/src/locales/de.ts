import type { Catalogue } from './en';
import analytics from './de/analytics.json';
import captions from './de/captions.json';
import clips from './de/clips.json';
import connections from './de/connections.json';
import frame from './de/frame.json';
import pipelines from './de/pipelines.json';
import publications from './de/publications.json';
import purchases from './de/purchases.json';
import runs from './de/runs.json';
import scenes from './de/scenes.json';
import session from './de/session.json';
import settings from './de/settings.json';
import topics from './de/topics.json';
import ui from './de/ui.json';

/** German. */
export const de: Catalogue = {
  analytics,
  captions,
  clips,
  connections,
  frame,
  pipelines,
  publications,
  purchases,
  runs,
  scenes,
  session,
  settings,
  topics,
  ui,
};
