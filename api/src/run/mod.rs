//! The run: one script on its way to being a video.

mod approve;
mod brief;
mod cancel;
mod create;
mod edit;
mod list;
mod music;
mod notice;
mod of_pipeline;
mod progress;
mod reject;
mod retry;
mod review;
mod scene;
mod scene_edit;
mod step;
mod words;

use async_graphql::{ComplexObject, Context, Enum, ID, SimpleObject};
use chrono::{DateTime, Utc};
use entity::run;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Extension, Key};
use studio::Plan;

pub(crate) use approve::RunApprove;
pub(crate) use brief::user_error;
pub(crate) use cancel::RunCancel;
pub(crate) use create::{RunCreate, check_destinations};
pub(crate) use edit::RunEdit;
pub(crate) use list::RunQuery;
pub(crate) use of_pipeline::of_pipeline;
pub(crate) use progress::RunSubscription;
pub(crate) use reject::RunReject;
pub(crate) use retry::RunRetry;
pub(crate) use words::words;

use crate::context::Reach;
use crate::error::ApiError;
use crate::loaders::{CostOf, PipelineId, PublicationsOf, ScenesOf, StepsOf};
use crate::media::MediaFile;
use crate::pipeline::{Pipeline, ScriptKind};
use crate::progress::{Failure, Progress};
use crate::publication::Publication;
use crate::purchase::Cost;
use music::RunMusic;
use notice::RunNotice;
use review::RunReview;
use scene::Scene;
use step::RunStep;

/// Where a run stands.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[graphql(remote = "entity::run::State")]
pub(crate) enum RunState {
    /// Waiting for a worker.
    Queued,
    /// The plan is being written.
    Scripting,
    /// Scenes are being spoken and their words timed.
    Voicing,
    /// Footage is being found.
    Sourcing,
    /// Scenes are being drawn and joined, the result checked.
    Rendering,
    /// Waiting for a person's yes.
    AwaitingApproval,
    /// The video is finished; its publications are on their way.
    Ready,
    /// Every publication has ended, or there was none to make.
    Done,
    /// Stopped by an error.
    Failed,
    /// Stopped by the person.
    Cancelled,
    /// Looked at by a person and not let through; it can be changed and come again.
    Rejected,
}

/// One script on its way to being a video.
#[derive(SimpleObject)]
#[graphql(complex)]
pub(crate) struct Run {
    /// Id.
    id: ID,
    /// The title the person gave, or the plan's once it is written.
    title: Option<String>,
    /// The person's words.
    script: String,
    /// What the words are.
    script_kind: ScriptKind,
    /// Language of the narration.
    language: String,
    /// Where it stands.
    state: RunState,
    /// Only grows; each change of the run or its steps raises it.
    version: i64,
    /// How far the whole is, in thousandths.
    progress: Progress,
    /// The person's own video that is published, a clip; null where the video is made here.
    video_id: Option<ID>,
    /// What the platforms show beside the video, once the plan is written.
    description: Option<String>,
    /// Without `#`; empty until the plan is written.
    hashtags: Vec<String>,
    /// Length of the video in milliseconds, once it is known.
    duration_ms: Option<i64>,
    /// What went wrong.
    error: Option<Failure>,
    /// What went another way than first wanted though nothing failed, oldest first.
    notices: Vec<RunNotice>,
    /// When the person asked to stop.
    cancel_requested_at: Option<DateTime<Utc>>,
    /// When its video is approved by itself, if nobody says anything until then.
    approve_at: Option<DateTime<Utc>>,
    /// What was last said of its video.
    review: Option<RunReview>,
    /// When it was asked for.
    created_at: DateTime<Utc>,
    /// When it last changed.
    updated_at: DateTime<Utc>,
    /// When it ended.
    finished_at: Option<DateTime<Utc>>,
    #[graphql(skip)]
    pub(crate) row: run::Model,
}

impl From<run::Model> for Run {
    fn from(row: run::Model) -> Self {
        // a plan this version does not understand shows nothing rather than failing the whole run
        let plan: Option<Plan> = row.plan.clone().and_then(|plan| serde_json::from_value(plan).ok());
        let (description, hashtags) = plan.map(|plan| (plan.description, plan.hashtags)).unzip();
        Self {
            id: row.id.into(),
            title: row.title.clone(),
            script: row.script.clone(),
            script_kind: row.script_kind.into(),
            language: row.settings.language.clone(),
            state: row.state.into(),
            version: row.version,
            progress: Progress::new(row.progress.into(), 1000, matches!(row.state, run::State::Ready | run::State::Done)),
            video_id: row.video_id.map(ID::from),
            description,
            hashtags: hashtags.unwrap_or_default(),
            duration_ms: row.duration_ms,
            error: Failure::of(row.error_code.as_deref(), row.error_message.as_deref(), (row.retryable, row.state.is_over())),
            notices: row.notices.0.iter().cloned().map(RunNotice::from).collect(),
            cancel_requested_at: row.cancel_requested_at,
            approve_at: row.approve_at,
            review: RunReview::of(&row),
            created_at: row.created_at,
            updated_at: row.updated_at,
            finished_at: row.finished_at,
            row,
        }
    }
}

#[ComplexObject]
impl Run {
    /// Made by which pipeline.
    async fn pipeline(&self, ctx: &Context<'_>) -> Result<Pipeline, ApiError> {
        ctx.load(PipelineId(self.row.pipeline_id)).await?.map(Pipeline::from).ok_or(ApiError::NotFound)
    }

    /// The stages, in order; they overlap.
    #[graphql(complexity = "6 * child_complexity")]
    async fn steps(&self, ctx: &Context<'_>) -> Result<Vec<RunStep>, ApiError> {
        let rows = ctx.load(StepsOf(self.row.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(RunStep::from).collect())
    }

    /// The scenes, in order; none until the plan is written.
    #[graphql(complexity = "10 * child_complexity")]
    async fn scenes(&self, ctx: &Context<'_>) -> Result<Vec<Scene>, ApiError> {
        let rows = ctx.load(ScenesOf(self.row.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Scene::from).collect())
    }

    /// Where it is published; none until the video is finished.
    #[graphql(complexity = "3 * child_complexity")]
    async fn publications(&self, ctx: &Context<'_>) -> Result<Vec<Publication>, ApiError> {
        let rows = ctx.load(PublicationsOf(self.row.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Publication::from).collect())
    }

    /// What its making cost so far at providers.
    async fn cost(&self, ctx: &Context<'_>) -> Result<Cost, ApiError> {
        Ok(ctx.load(CostOf(self.row.id)).await?.unwrap_or_default().into())
    }

    /// The finished video; null before it is finished and after it was removed.
    async fn video(&self, ctx: &Context<'_>) -> Result<Option<MediaFile>, ApiError> {
        self.file(ctx, self.row.video_key.as_deref(), "video/mp4", "mp4", self.row.video_bytes)
    }

    /// A picture of the video.
    async fn cover(&self, ctx: &Context<'_>) -> Result<Option<MediaFile>, ApiError> {
        self.file(ctx, self.row.cover_key.as_deref(), "image/jpeg", "jpg", None)
    }

    /// What is heard behind the words; null when there is no music, and until it was chosen.
    async fn music(&self) -> Option<RunMusic> {
        self.row.music.clone().map(RunMusic::from)
    }

    /// The captions, as SRT.
    async fn captions(&self, ctx: &Context<'_>) -> Result<Option<MediaFile>, ApiError> {
        self.file(ctx, self.row.captions_key.as_deref(), "application/x-subrip", "srt", None)
    }

    /// The captions, as `WebVTT`, which browsers show.
    async fn captions_vtt(&self, ctx: &Context<'_>) -> Result<Option<MediaFile>, ApiError> {
        let srt = self.row.captions_key.as_deref().and_then(|key| key.parse::<Key>().ok());
        let vtt = srt.map(|_| Key::Captions { user: self.row.user_id, run: self.row.id, extension: Extension::Vtt }.to_string());
        self.file(ctx, vtt.as_deref(), "text/vtt", "vtt", None)
    }
}

impl Run {
    fn file(
        &self,
        ctx: &Context<'_>,
        key: Option<&str>,
        media_type: &str,
        extension: &str,
        bytes: Option<i64>,
    ) -> Result<Option<MediaFile>, ApiError> {
        let Some(key) = key else { return Ok(None) };
        let title: String = self.row.title.as_deref().unwrap_or("video").chars().take(80).collect();
        MediaFile::new(ctx.api(), key, media_type, &format!("{title}.{extension}"), bytes).map(Some)
    }
}
