import { cacheExchange, type Cache, type UpdateResolver } from '@urql/exchange-graphcache';

const embedded = () => null;
const withoutId = [
  'Service',
  'PlatformService',
  'Backdrop',
  'Language',
  'PipelineSettings',
  'Progress',
  'Failure',
  'RunStep',
  'Word',
  'MediaFile',
  'MetricSnapshot',
  'AnalyticsSummary',
  'PlatformSummary',
  'AnalyticsPoint',
  'PageInfo',
  'PipelineConnection',
  'PipelineEdge',
  'RunConnection',
  'RunEdge',
  'PublicationConnection',
  'PublicationEdge',
  'AuditEventConnection',
  'AuditEventEdge',
  'ClipConnection',
  'ClipEdge',
  'ClipUsage',
  'Activity',
  'UserError',
  'WritingSettings',
  'SpeechSettings',
  'Pronunciation',
  'KeyCheck',
  'Cost',
  'Spending',
  'SpendingLine',
  'PurchaseConnection',
  'PurchaseEdge',
  'RunNotice',
  'RunEstimate',
  'RunEstimateLine',
  'SceneChoice',
  'Script',
  'ScriptScene',
  'ScriptText',
  'IdeaList',
  'Idea',
  'FoundList',
  // Their ids are only unique within one speaker or one library.
  'FoundFootage',
  'VoiceList',
  'Voice',
  'VoiceModel',
  'CaptionPreset',
  'CaptionLook',
  'Ambience',
  'LookSettings',
  'BrandSettings',
  'SoundSettings',
  'RunMusic',
  'EventType',
  'NotificationSettings',
  'MailChoice',
  'WebhookDeliveryConnection',
  'WebhookDeliveryEdge',
];

/** Makes every shown list of these root fields ask the API again. */
function refetch(cache: Cache, ...fields: string[]): void {
  for (const field of cache.inspectFields('Query')) {
    if (fields.includes(field.fieldName)) cache.invalidate('Query', field.fieldKey);
  }
}

const after =
  (...fields: string[]): UpdateResolver =>
  (_result, _args, cache) => {
    refetch(cache, ...fields);
  };

interface Stated {
  id?: unknown;
  state?: unknown;
  health?: unknown;
}

/** Rows update in place by id; only a change of state, or a new row, moves rows between lists. */
function activityUpdate(): UpdateResolver {
  const known = new Map<unknown, unknown>();
  const moved = (row: Stated | null | undefined) => {
    if (row == null) return false;
    const state = row.state ?? row.health;
    const changed = known.get(row.id) !== state;
    known.set(row.id, state);
    return changed;
  };
  return (result, _args, cache) => {
    const { run, publication, connection } = (result.activity ?? {}) as Record<
      string,
      Stated | null
    >;
    if (moved(run)) refetch(cache, 'runs');
    if (moved(publication)) refetch(cache, 'publications', 'analyticsSummary');
    if (moved(connection)) refetch(cache, 'connections');
  };
}

/** The one cache. Objects are kept by id, so a live event updates every room that shows the object. */
export function createCache() {
  return cacheExchange({
    keys: Object.fromEntries(withoutId.map((name) => [name, embedded])),
    updates: {
      Mutation: {
        runCreate: after('runs'),
        runCancel: after('runs'),
        runRetry: after('runs'),
        runApprove: after('runs'),
        runEdit: after('runs', 'purchases'),
        ideaSuggest: after('purchases', 'spending'),
        scriptPreview: after('purchases', 'spending'),
        voiceSample: after('purchases', 'spending'),
        pipelineCreate: after('pipelines'),
        pipelineDelete: after('pipelines', 'pipeline', 'runs'),
        connectionDisconnect: after('connections', 'pipelines', 'pipeline'),
        providerKeySet: after('providerKeys', 'voices', 'voiceModels'),
        providerKeyRemove: after('providerKeys', 'voices', 'voiceModels'),
        providerKeyCheck: after('voices', 'voiceModels'),
        captionStyleCreate: after('captionStyles'),
        captionStyleDelete: after('captionStyles'),
        apiTokenCreate: after('apiTokens'),
        sessionRevoke: after('sessions', 'auditEvents'),
        sessionRevokeOthers: after('sessions', 'auditEvents'),
        passwordChange: after('sessions', 'auditEvents'),
        userUpdate: after('auditEvents'),
        userDelete: after('sessions', 'auditEvents'),
        userDeleteCancel: after('auditEvents'),
        notificationUpdate: after('notificationSettings'),
        webhookCreate: after('webhooks'),
        webhookDelete: after('webhooks', 'webhook'),
        webhookTest: after('webhookDeliveries'),
        webhookDeliveryReplay: after('webhookDeliveries'),
        webhookReplayFailed: after('webhookDeliveries'),
        publicationRetry: after('publications'),
        publicationCancel: after('publications'),
        clipPublish: after('runs'),
        clipUpdate: after('clips', 'clipTags'),
        clipDelete: after('clips', 'clipTags', 'clipUsage', 'pipelines', 'pipeline'),
      },
      Subscription: { activity: activityUpdate() },
    },
  });
}
