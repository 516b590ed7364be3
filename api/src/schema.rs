//! The schema: every noun's queries, mutations and subscriptions in one place.

use async_graphql::{MergedObject, MergedSubscription, SDLExportOptions, Schema, SchemaBuilder};

use crate::activity::ActivitySubscription;
use crate::analytics::{
    BestTimeQuery, BreakdownQuery, ExportQuery, InsightsQuery, RankingQuery, ReportQuery, SeriesQuery, SummaryQuery,
};
use crate::api_token::{ApiTokenCreate, ApiTokenQuery, ApiTokenRevoke};
use crate::audit::AuditQuery;
use crate::caption_style::{CaptionPreview, CaptionStyleCreate, CaptionStyleDelete, CaptionStyleQuery, CaptionStyleUpdate};
use crate::clip::{ClipDelete, ClipPublish, ClipQuery, ClipUpdate, ClipUsageQuery};
use crate::connection::{ConnectionBegin, ConnectionDisconnect, ConnectionQuery, CreatorQuery};
use crate::export::{ExportCreate, PersonalExportQuery};
use crate::footage::FootageSearch;
use crate::graphql::{Codes, Panics, Turns};
use crate::limits;
use crate::notification::{NotificationQuery, NotificationUpdate};
use crate::passkey::{PasskeyQuery, PasskeyRegister, PasskeyRegistrationBegin, PasskeyRemove, PasskeySession, PasskeyUpdate};
use crate::pipeline::{PipelineArchive, PipelineCreate, PipelineDelete, PipelineQuery, PipelineUpdate};
use crate::privacy::PrivacyQuery;
use crate::provider_key::{ProviderKeyCheck, ProviderKeyQuery, ProviderKeyRemove, ProviderKeySet};
use crate::publication::{
    PublicationCancel, PublicationCreate, PublicationPreflightQuery, PublicationQuery, PublicationRetry, PublicationTakeDown,
    PublicationUpdate,
};
use crate::purchase::{PurchaseQuery, SpendingQuery};
use crate::restock::RestockMutation;
use crate::rights::Rights;
use crate::run::{RunApprove, RunCancel, RunCreate, RunEdit, RunQuery, RunReject, RunRetry, RunSubscription};
use crate::schedule::{SchedulePause, SchedulePreviewQuery, ScheduleRemove, ScheduleSet};
use crate::series::{SeriesCreate, SeriesDelete, SeriesUpdate};
use crate::service::ServiceQuery;
use crate::session::{SessionCreate, SessionEnd, SessionQuery, SessionRevoke};
use crate::slot::SlotQuery;
use crate::topic::{TopicCreate, TopicDelete, TopicImport, TopicMove, TopicQuery, TopicUpdate};
use crate::user::{
    EmailVerification, PasswordChange, PasswordReset, TotpMutation, UserDelete, UserDeleteCancel, UserRegister, UserUpdate,
    ViewerQuery,
};
use crate::voice::{VoiceQuery, VoiceSample};
use crate::webhook::{
    WebhookCreate, WebhookDelete, WebhookDeliveryQuery, WebhookQuery, WebhookReplay, WebhookSecretRotate, WebhookTest,
    WebhookUpdate,
};
use crate::writing::{IdeaSuggest, RunEstimateQuery, ScriptPreview};

/// What can be asked. Whatever is not there, and whatever is somebody else's, is null.
#[derive(MergedObject, Default)]
pub(crate) struct Query(
    ViewerQuery,
    SessionQuery,
    PasskeyQuery,
    ServiceQuery,
    ProviderKeyQuery,
    ApiTokenQuery,
    ConnectionQuery,
    CreatorQuery,
    ClipQuery,
    ClipUsageQuery,
    CaptionStyleQuery,
    PipelineQuery,
    SchedulePreviewQuery,
    SlotQuery,
    TopicQuery,
    RunQuery,
    PublicationQuery,
    PublicationPreflightQuery,
    SummaryQuery,
    SeriesQuery,
    ReportQuery,
    BreakdownQuery,
    RankingQuery,
    InsightsQuery,
    BestTimeQuery,
    ExportQuery,
    AuditQuery,
    PurchaseQuery,
    SpendingQuery,
    VoiceQuery,
    RunEstimateQuery,
    WebhookQuery,
    WebhookDeliveryQuery,
    NotificationQuery,
    PersonalExportQuery,
    PrivacyQuery,
);

/// What can be changed. What a person can mend is told in `userErrors`.
#[derive(MergedObject, Default)]
pub(crate) struct Mutation(
    UserRegister,
    UserUpdate,
    PasswordChange,
    PasswordReset,
    EmailVerification,
    TotpMutation,
    PasskeyRegistrationBegin,
    PasskeyRegister,
    PasskeyUpdate,
    PasskeyRemove,
    UserDelete,
    UserDeleteCancel,
    SessionCreate,
    PasskeySession,
    SessionEnd,
    SessionRevoke,
    ProviderKeySet,
    ProviderKeyCheck,
    ProviderKeyRemove,
    ApiTokenCreate,
    ApiTokenRevoke,
    ConnectionBegin,
    ConnectionDisconnect,
    ClipUpdate,
    ClipDelete,
    ClipPublish,
    CaptionStyleCreate,
    CaptionStyleUpdate,
    CaptionStyleDelete,
    CaptionPreview,
    PipelineCreate,
    PipelineUpdate,
    PipelineArchive,
    PipelineDelete,
    ScheduleSet,
    SchedulePause,
    ScheduleRemove,
    TopicCreate,
    TopicUpdate,
    TopicMove,
    TopicDelete,
    TopicImport,
    SeriesCreate,
    SeriesUpdate,
    SeriesDelete,
    RestockMutation,
    RunCreate,
    RunCancel,
    RunRetry,
    RunApprove,
    RunReject,
    RunEdit,
    FootageSearch,
    VoiceSample,
    IdeaSuggest,
    ScriptPreview,
    PublicationCreate,
    PublicationRetry,
    PublicationCancel,
    PublicationTakeDown,
    NotificationUpdate,
    PublicationUpdate,
    WebhookCreate,
    WebhookDelete,
    WebhookReplay,
    WebhookSecretRotate,
    WebhookTest,
    WebhookUpdate,
    ExportCreate,
);

/// What can be followed.
#[derive(MergedSubscription, Default)]
pub(crate) struct Subscription(RunSubscription, ActivitySubscription);

/// The schema of this API.
pub(crate) type ApiSchema = Schema<Query, Mutation, Subscription>;

/// The schema with all its limits. What is added first stands outside: every error has a code, a panic anywhere is caught.
pub(crate) fn schema(introspection: bool) -> ApiSchema {
    let builder = if introspection { builder() } else { builder().disable_introspection() };
    builder
        .limit_depth(limits::DEPTH)
        .limit_complexity(limits::COMPLEXITY)
        .limit_aliases(limits::ALIASES)
        .limit_directives(limits::DIRECTIVES)
        .limit_recursive_depth(limits::RECURSION)
        // each misspelt field would be compared with every field there is: the costliest thing a small document could ask for
        .disable_suggestions()
        .extension(Codes)
        .extension(Panics)
        .extension(Rights)
        .extension(Turns)
        .finish()
}

/// The schema in GraphQL's own language, always in the same order.
pub fn sdl() -> String {
    builder()
        .finish()
        .sdl_with_options(SDLExportOptions::new().prefer_single_line_descriptions().use_space_ident().indent_width(2))
}

fn builder() -> SchemaBuilder<Query, Mutation, Subscription> {
    Schema::build(Query::default(), Mutation::default(), Subscription::default())
}
