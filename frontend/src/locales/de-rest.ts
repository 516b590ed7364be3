import type { OtherWords } from './en-rest';
import addresses from './de/addresses.json';
import authenticator from './de/authenticator.json';
import calendar from './de/calendar.json';
import captions from './de/captions.json';
import clips from './de/clips.json';
import events from './de/events.json';
import exports from './de/exports.json';
import legal from './de/legal.json';
import notifications from './de/notifications.json';
import passkeys from './de/passkeys.json';
import passwords from './de/passwords.json';
import pipelines from './de/pipelines.json';
import purchases from './de/purchases.json';
import scenes from './de/scenes.json';
import schedules from './de/schedules.json';
import series from './de/series.json';
import service from './de/service.json';
import tokens from './de/tokens.json';
import topics from './de/topics.json';
import webhooks from './de/webhooks.json';

/** The rest of German. */
export const deRest: OtherWords = {
  addresses,
  authenticator,
  calendar,
  captions,
  clips,
  events,
  exports,
  legal,
  notifications,
  passkeys,
  passwords,
  pipelines,
  purchases,
  scenes,
  schedules,
  series,
  service,
  tokens,
  topics,
  webhooks,
};
