import account from './en/account.json';
import analytics from './en/analytics.json';
import calendar from './en/calendar.json';
import captions from './en/captions.json';
import clips from './en/clips.json';
import connections from './en/connections.json';
import events from './en/events.json';
import frame from './en/frame.json';
import home from './en/home.json';
import legal from './en/legal.json';
import notifications from './en/notifications.json';
import pipelines from './en/pipelines.json';
import publications from './en/publications.json';
import purchases from './en/purchases.json';
import runs from './en/runs.json';
import scenes from './en/scenes.json';
import schedules from './en/schedules.json';
import series from './en/series.json';
import service from './en/service.json';
import session from './en/session.json';
import settings from './en/settings.json';
import slots from './en/slots.json';
import topics from './en/topics.json';
import ui from './en/ui.json';
import webhooks from './en/webhooks.json';

/** English, the language the dashboard is written in: every other one has the same keys. */
export const en = {
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

export type Catalogue = typeof en;
