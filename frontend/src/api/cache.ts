import { cacheExchange, type UpdateResolver } from '@urql/exchange-graphcache';
import { refetch } from './refetch';
import { afterRestock, afterTopics } from './topic-updates';
import { embeddedTypes } from './embedded-types';

const embedded = () => null;

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
    keys: Object.fromEntries(embeddedTypes.map((name) => [name, embedded])),
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
        pipelineArchive: after('pipelines', 'pipeline', 'slots'),
        pipelineRestore: after('pipelines', 'pipeline', 'slots'),
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
        sessionRevoke: after('sessions', 'auditEvents'),
        sessionRevokeOthers: after('sessions', 'auditEvents'),
        passwordChange: after('sessions', 'auditEvents'),
        emailVerify: after('auditEvents'),
        totpConfirm: after('auditEvents'),
        totpDisable: after('auditEvents'),
        passkeyRegister: after('passkeys', 'auditEvents'),
        passkeyUpdate: after('auditEvents'),
        passkeyRemove: after('passkeys', 'auditEvents'),
        exportCreate: after('exports', 'auditEvents'),
        userUpdate: after('auditEvents'),
        userDelete: after('sessions', 'auditEvents'),
        userDeleteCancel: after('auditEvents'),
        notificationUpdate: after('notificationSettings'),
        webhookCreate: after('webhooks'),
        webhookDelete: after('webhooks', 'webhook'),
        webhookTest: after('webhookDeliveries'),
        webhookDeliveryReplay: after('webhookDeliveries'),
        webhookReplayFailed: after('webhookDeliveries'),
        clipPublish: after('runs'),
        clipUpdate: after('clips', 'clipTags'),
        clipDelete: after('clips', 'clipTags', 'clipUsage', 'pipelines', 'pipeline'),
      },
      Subscription: { activity: activityUpdate() },
    },
  });
}
