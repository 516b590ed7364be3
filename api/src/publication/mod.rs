//! The publication: one run on one connection. The publishing history.

mod cancel;
mod create;
mod edit;
mod list;
mod metrics;
mod preflight;
mod retry;
mod reword;
mod take_down;
mod update;
mod wanted;

use async_graphql::{ComplexObject, Context, Enum, ID, SimpleObject};
use chrono::{DateTime, Utc};
use entity::{publication, publication_attempt};

pub(crate) use cancel::{PublicationCancel, cancel_scheduled};
pub(crate) use create::PublicationCreate;
pub(crate) use list::{PublicationQuery, of_places};
pub(crate) use preflight::PublicationPreflightQuery;
pub(crate) use retry::PublicationRetry;
pub(crate) use take_down::PublicationTakeDown;
pub(crate) use update::PublicationUpdate;

use crate::connection::{Connection, Platform};
use crate::context::Reach;
use crate::error::ApiError;
use crate::loaders::{AttemptsOf, ConnectionId, RunId};
use crate::options::PublishOptions;
use crate::pipeline::Privacy;
use crate::progress::{Failure, Progress};
use crate::run::Run;
use edit::{EditOf, PublicationEdit};
use metrics::{LatestMetricsOf, MetricSnapshot, MetricSync, PerformanceOf};

/// Where a publication stands.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::publication::State")]
pub(crate) enum PublicationState {
    /// Waiting for its time.
    Scheduled,
    /// The platform is being told of the video.
    Starting,
    /// The video is on its way.
    Uploading,
    /// The platform has the video and works on it.
    Processing,
    /// Live.
    Published,
    /// It may be live: the platform's answer was lost, and it is being asked.
    Unconfirmed,
    /// Ended without being live, with a reason.
    Failed,
    /// Stopped by the person before it was live.
    Cancelled,
}

/// One video on one account.
#[derive(SimpleObject)]
#[graphql(complex)]
pub(crate) struct Publication {
    /// Id.
    id: ID,
    /// The account's platform.
    platform: Platform,
    /// Where it stands.
    state: PublicationState,
    /// Only grows; each change raises it.
    version: i64,
    /// Title, where the platform has one.
    title: String,
    /// Description or caption, hashtags included.
    description: String,
    /// Keywords.
    tags: Vec<String>,
    /// Who may see it.
    privacy: Privacy,
    /// The platform's id of the video.
    remote_id: Option<String>,
    /// Where people watch it.
    url: Option<String>,
    /// How far the upload is, in bytes.
    progress: Progress,
    /// What went wrong, also while it is being tried again.
    error: Option<Failure>,
    /// When the next thing happens: its time, another try, the end of a quota, the next look.
    not_before: Option<DateTime<Utc>>,
    /// When it is meant to go out; null when at once.
    scheduled_for: Option<DateTime<Utc>>,
    /// When it was asked for.
    created_at: DateTime<Utc>,
    /// When it last changed.
    updated_at: DateTime<Utc>,
    /// When the platform was first told of it.
    started_at: Option<DateTime<Utc>>,
    /// When it was seen live.
    published_at: Option<DateTime<Utc>>,
    /// The platform's id of our first comment, once it is there.
    comment_id: Option<String>,
    /// When it was taken down again with `publicationTakeDown`.
    taken_down_at: Option<DateTime<Utc>>,
    #[graphql(skip)]
    row: publication::Model,
}

impl From<publication::Model> for Publication {
    fn from(row: publication::Model) -> Self {
        Self {
            id: row.id.into(),
            platform: row.platform.into(),
            state: row.state.into(),
            version: row.version,
            title: row.title.clone(),
            description: row.description.clone(),
            tags: serde_json::from_value(row.tags.clone()).unwrap_or_default(),
            privacy: row.privacy.into(),
            remote_id: row.remote_id.clone(),
            url: row.url.clone(),
            progress: Progress::new(row.bytes_sent, row.bytes_total, row.state == publication::State::Published),
            error: Failure::of(row.error_code.as_deref(), row.error_message.as_deref(), (row.retryable, row.state.is_over())),
            not_before: row.not_before.filter(|_| !row.state.is_over()),
            scheduled_for: row.scheduled_for,
            created_at: row.created_at,
            updated_at: row.updated_at,
            started_at: row.started_at,
            published_at: row.published_at,
            comment_id: row.comment_id.clone(),
            taken_down_at: row.taken_down_at,
            row,
        }
    }
}

#[ComplexObject]
impl Publication {
    /// The video.
    async fn run(&self, ctx: &Context<'_>) -> Result<Run, ApiError> {
        ctx.load(RunId(self.row.run_id)).await?.map(Run::from).ok_or(ApiError::NotFound)
    }

    /// The account.
    async fn connection(&self, ctx: &Context<'_>) -> Result<Connection, ApiError> {
        ctx.load(ConnectionId(self.row.connection_id)).await?.map(Connection::from).ok_or(ApiError::NotFound)
    }

    /// What the platform was asked and what it answered, oldest first.
    #[graphql(complexity = "10 * child_complexity")]
    async fn attempts(&self, ctx: &Context<'_>) -> Result<Vec<PublicationAttempt>, ApiError> {
        let rows = ctx.load(AttemptsOf(self.row.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(PublicationAttempt::from).collect())
    }

    /// What was chosen for the platform.
    async fn options(&self) -> PublishOptions {
        PublishOptions::from(&self.row.options)
    }

    /// What is wanted said of the live video until the platform has it; null when it has what was wanted last.
    async fn edit(&self, ctx: &Context<'_>) -> Result<Option<PublicationEdit>, ApiError> {
        Ok(ctx.load(EditOf(self.row.id)).await?.map(PublicationEdit::from))
    }

    /// How reading its numbers goes; null until they were asked for.
    async fn metric_sync(&self, ctx: &Context<'_>) -> Result<Option<MetricSync>, ApiError> {
        let performance = ctx.load(PerformanceOf(self.row.id)).await?;
        Ok(performance.map(|performance| MetricSync::new(performance, &self.row)))
    }

    /// The newest numbers; null until the platform has told any. They stay when it can no longer be asked: see `metricSync`.
    async fn latest_metrics(&self, ctx: &Context<'_>) -> Result<Option<MetricSnapshot>, ApiError> {
        Ok(ctx.load(LatestMetricsOf(self.row.id)).await?.map(MetricSnapshot::from))
    }
}

/// A call to a platform that changed or could have changed the world.
#[derive(SimpleObject)]
pub(crate) struct PublicationAttempt {
    /// Id.
    id: ID,
    /// What was asked: `inspect`, `start`, `upload`, `check`, `finish`, `find`, `embellish`, `comment`, `edit`, `metrics` or `delete`.
    asked: String,
    /// What came of it, in a sentence.
    answered: String,
    /// When it was asked.
    asked_at: DateTime<Utc>,
    /// When it was answered; null while the answer is not known, for ever if it was lost.
    answered_at: Option<DateTime<Utc>>,
}

impl From<publication_attempt::Model> for PublicationAttempt {
    fn from(row: publication_attempt::Model) -> Self {
        Self {
            id: row.id.into(),
            asked: row.asked,
            answered: row.answered,
            asked_at: row.created_at,
            answered_at: row.answered_at,
        }
    }
}
