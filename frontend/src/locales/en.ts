import account from './en/account.json';
import analytics from './en/analytics.json';
import connections from './en/connections.json';
import frame from './en/frame.json';
import home from './en/home.json';
import publications from './en/publications.json';
import runs from './en/runs.json';
import session from './en/session.json';
import settings from './en/settings.json';
import slots from './en/slots.json';
import ui from './en/ui.json';

/** English, the language the dashboard is written in, as far as the first rooms speak it. Every other language has the same keys. */
export const en = {
  account,
  analytics,
  connections,
  frame,
  home,
  publications,
  runs,
  session,
  settings,
  slots,
  ui,
};

export type FirstWords = typeof en;
