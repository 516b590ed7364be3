import type { Catalogue } from './en';
import account from './de/account.json';
import analytics from './de/analytics.json';
import calendar from './de/calendar.json';
import captions from './de/captions.json';
import clips from './de/clips.json';
import connections from './de/connections.json';
import events from './de/events.json';
import frame from './de/frame.json';
import home from './de/home.json';
import legal from './de/legal.json';
import notifications from './de/notifications.json';
import pipelines from './de/pipelines.json';
import publications from './de/publications.json';
import purchases from './de/purchases.json';
import runs from './de/runs.json';
import scenes from './de/scenes.json';
import schedules from './de/schedules.json';
import series from './de/series.json';
import service from './de/service.json';
import session from './de/session.json';
import settings from './de/settings.json';
import slots from './de/slots.json';
import topics from './de/topics.json';
import ui from './de/ui.json';
import webhooks from './de/webhooks.json';

/** German. */
export const de: Catalogue = {
  account,
  analytics,
  calendar,
  captions,
  clips,
  connections,
  events,
  frame,
  home,
  legal,
  notifications,
  pipelines,
  publications,
  purchases,
  runs,
  scenes,
  schedules,
  series,
  service,
  session,
  settings,
  slots,
  topics,
  ui,
  webhooks,
};
