import type { Catalogue } from './en';
import account from './de/account.json';
import analytics from './de/analytics.json';
import captions from './de/captions.json';
import clips from './de/clips.json';
import connections from './de/connections.json';
import events from './de/events.json';
import frame from './de/frame.json';
import notifications from './de/notifications.json';
import pipelines from './de/pipelines.json';
import publications from './de/publications.json';
import purchases from './de/purchases.json';
import runs from './de/runs.json';
import scenes from './de/scenes.json';
import service from './de/service.json';
import session from './de/session.json';
import settings from './de/settings.json';
import ui from './de/ui.json';
import webhooks from './de/webhooks.json';

/** German. */
export const de: Catalogue = {
  account,
  analytics,
  captions,
  clips,
  connections,
  events,
  frame,
  notifications,
  pipelines,
  publications,
  purchases,
  runs,
  scenes,
  service,
  session,
  settings,
  ui,
  webhooks,
};
