import addresses from './en/addresses.json';
import authenticator from './en/authenticator.json';
import calendar from './en/calendar.json';
import captions from './en/captions.json';
import clips from './en/clips.json';
import events from './en/events.json';
import exports from './en/exports.json';
import legal from './en/legal.json';
import notifications from './en/notifications.json';
import passkeys from './en/passkeys.json';
import passwords from './en/passwords.json';
import pipelines from './en/pipelines.json';
import purchases from './en/purchases.json';
import scenes from './en/scenes.json';
import schedules from './en/schedules.json';
import series from './en/series.json';
import service from './en/service.json';
import tokens from './en/tokens.json';
import topics from './en/topics.json';
import webhooks from './en/webhooks.json';

/** The rest of English: what the other rooms say. */
export const enRest = {
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

export type OtherWords = typeof enRest;
