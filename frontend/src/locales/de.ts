import type { FirstWords } from './en';
import account from './de/account.json';
import analytics from './de/analytics.json';
import connections from './de/connections.json';
import frame from './de/frame.json';
import home from './de/home.json';
import publications from './de/publications.json';
import runs from './de/runs.json';
import session from './de/session.json';
import settings from './de/settings.json';
import slots from './de/slots.json';
import ui from './de/ui.json';

/** German, as far as the first rooms speak it. */
export const de: FirstWords = {
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
