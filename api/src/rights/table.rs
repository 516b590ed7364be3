//! The table.

use super::Rule::{self, Anybody, Browser, Guest, Scope};
use crate::auth::TokenScope::{
    AccountRead, AccountWrite, AnalyticsRead, ClipsRead, ClipsWrite, ConnectionsRead, ConnectionsWrite, PipelinesRead,
    PipelinesWrite, PublicationsPublish, PublicationsRead, PublicationsWrite, RunsRead, RunsWrite, WebhooksRead, WebhooksWrite,
};

/// Root fields, and who may call them.
pub(super) type Row = (&'static [&'static str], Rule);

pub(super) const QUERIES: &[Row] = &[
    (&["service", "eventTypes", "privacyFacts", "privacyFiles"], Anybody),
    (&["exports", "passkeys"], Browser),
    (&["viewer"], Guest(AccountRead)),
    (&["sessions", "apiTokens", "providerKeys", "auditEvents", "purchases", "spending"], Scope(AccountRead)),
    (&["notificationSettings"], Scope(AccountRead)),
    (&["connection", "connections", "tiktokCreator"], Scope(ConnectionsRead)),
    (&["clip", "clips", "clipTags", "clipUsage"], Scope(ClipsRead)),
    (&["pipeline", "pipelines", "captionStyles", "voices", "voiceModels"], Scope(PipelinesRead)),
    (&["schedulePreview", "slots", "topics"], Scope(PipelinesRead)),
    (&["run", "runs", "runEstimate"], Scope(RunsRead)),
    (&["publication", "publications", "publicationPreflight"], Scope(PublicationsRead)),
    (&["analyticsSummary", "analyticsSeries", "analyticsReport", "analyticsBreakdown"], Scope(AnalyticsRead)),
    (&["analyticsRanking", "analyticsInsights", "analyticsBestTime", "analyticsExport"], Scope(AnalyticsRead)),
    (&["webhook", "webhooks", "webhookDeliveries"], Scope(WebhooksRead)),
];

pub(super) const MUTATIONS: &[Row] = &[
    (&["userRegister", "sessionCreate", "sessionEnd", "emailVerify", "passwordResetRequest", "passwordReset"], Anybody),
    (&["passkeySessionBegin", "sessionCreateByPasskey"], Anybody),
    (&["emailVerificationSend", "totpBegin", "totpConfirm", "totpDisable", "recoveryCodesRenew", "exportCreate"], Browser),
    (&["passkeyRegistrationBegin", "passkeyRegister", "passkeyUpdate", "passkeyRemove"], Browser),
    (&["passwordChange", "userDelete", "userDeleteCancel", "sessionRevoke", "sessionRevokeOthers"], Browser),
    (&["userUpdate", "notificationUpdate", "apiTokenCreate", "apiTokenRevoke"], Scope(AccountWrite)),
    (&["providerKeySet", "providerKeyCheck", "providerKeyRemove"], Scope(AccountWrite)),
    (&["connectionBegin", "connectionDisconnect"], Scope(ConnectionsWrite)),
    (&["clipUpdate", "clipDelete"], Scope(ClipsWrite)),
    (&["pipelineCreate", "pipelineUpdate", "pipelineArchive", "pipelineRestore", "pipelineDelete"], Scope(PipelinesWrite)),
    (&["captionStyleCreate", "captionStyleUpdate", "captionStyleDelete", "captionPreview"], Scope(PipelinesWrite)),
    (&["scheduleSet", "schedulePause", "scheduleRemove", "restockSet", "restockRemove"], Scope(PipelinesWrite)),
    (&["topicCreate", "topicUpdate", "topicMove", "topicDelete", "topicImport"], Scope(PipelinesWrite)),
    (&["seriesCreate", "seriesUpdate", "seriesDelete"], Scope(PipelinesWrite)),
    (&["runCreate", "runCancel", "runRetry", "runReject", "runEdit"], Scope(RunsWrite)),
    (&["footageSearch", "voiceSample", "ideaSuggest", "scriptPreview"], Scope(RunsWrite)),
    (&["publicationUpdate", "publicationCancel", "publicationTakeDown"], Scope(PublicationsWrite)),
    (&["publicationCreate", "publicationRetry", "clipPublish", "runApprove"], Scope(PublicationsPublish)),
    (&["webhookCreate", "webhookUpdate", "webhookDelete", "webhookSecretRotate"], Scope(WebhooksWrite)),
    (&["webhookTest", "webhookDeliveryReplay", "webhookReplayFailed"], Scope(WebhooksWrite)),
];

pub(super) const SUBSCRIPTIONS: &[Row] = &[(&["runProgress", "activity"], Scope(RunsRead))];
