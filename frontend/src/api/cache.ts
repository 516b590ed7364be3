import { cacheExchange, type UpdateResolver } from '@urql/exchange-graphcache';
import { refetch } from './refetch';
import { afterRestock, afterTopics } from './topic-updates';

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
  'AnalyticsReport',
  'AnalyticsTotals',
  'AnalyticsFigure',
  'AnalyticsChange',
  'AnalyticsFailure',
  'AnalyticsGroup',
  'AnalyticsInsights',
  'AnalyticsInsight',
  'AnalyticsInterval',
  'AnalyticsExport',
  'PublishingTime',
  'PublishingSlot',
  'RankedPublication',
  'MetricSync',
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
  'SlotConnection',
  'SlotEdge',
  'SlotReason',
  'UpcomingSlot',
  'UpcomingDestination',
  'WeeklySlot',
  'DestinationTime',
  'Blackout',
  'SchedulePreview',
  'SchedulePreviewPayload',
  'SeriesList',
  'RunReview',
  'PublicationPreflight',
  'PublicationEdit',
  'PublishTimes',
  'PublishOptions',
  'YouTubeOptions',
  'TikTokOptions',
  'InstagramOptions',
  'TikTokCreator',
  'TopicConnection',
  'TopicEdge',
  'TopicImportResult',
  'TopicImportRefusal',
  'DeletedTopics',
  'RestockTrouble',
];

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
    if (moved(run)) refetch(cache, 'runs', 'slots');
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
        runReject: after('runs'),
        runEdit: after('runs', 'purchases'),
        ideaSuggest: after('purchases', 'spending'),
        scriptPreview: after('purchases', 'spending'),
        voiceSample: after('purchases', 'spending'),
        pipelineCreate: after('pipelines'),
        topicCreate: afterTopics,
        topicImport: afterTopics,
        topicUpdate: afterTopics,
        topicMove: afterTopics,
        topicDelete: afterTopics,
        restockSet: afterRestock,
        restockRemove: afterRestock,
        pipelineDelete: after('pipelines', 'pipeline', 'runs'),
        connectionDisconnect: after('connections', 'pipelines', 'pipeline'),
        providerKeySet: after('providerKeys', 'voices', 'voiceModels'),
        providerKeyRemove: after('providerKeys', 'voices', 'voiceModels'),
        providerKeyCheck: after('voices', 'voiceModels'),
        captionStyleCreate: after('captionStyles'),
        captionStyleDelete: after('captionStyles'),
        apiTokenCreate: after('apiTokens'),
        publicationCreate: after('publications'),
        publicationRetry: after('publications'),
        publicationCancel: after('publications'),
        scheduleSet: after('pipeline', 'pipelines'),
        schedulePause: after('pipelines', 'slots'),
        scheduleRemove: after('pipeline', 'pipelines'),
        seriesCreate: after('pipeline', 'pipelines'),
        seriesUpdate: after('pipelines'),
        seriesDelete: after('pipeline', 'pipelines'),
        clipUpdate: after('clips', 'clipTags'),
        clipDelete: after('clips', 'clipTags', 'clipUsage', 'pipelines', 'pipeline'),
      },
      Subscription: { activity: activityUpdate() },
    },
  });
}
