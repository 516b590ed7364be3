//! Making a video of a script.

use async_graphql::{Context, ID, InputObject, Object};
use chrono::{DateTime, TimeDelta, Utc};
use entity::pipeline::Settings;
use entity::{Owned, clip, pipeline, run, run_step};
use queue::Job;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, Iterable, QueryFilter, Set};
use uuid::Uuid;

use super::words::Words;
use crate::app::Api;
use crate::caption_style;
use crate::connection::usable;
use crate::context::Reach;
use crate::error::UserErrorCode::{Invalid, NoDestinations, PlatformLimit, Taken};
use crate::error::{ApiError, Outcome, UserError, all_well, payload};
use crate::idempotency::Wish;
use crate::pipeline::{ScriptKind, alive, destinations};
use crate::run::Run;
use crate::text::uuid;
use crate::{preflight, user};

/// How long a run may take from being asked for, or asked for again.
pub(super) const DEADLINE: TimeDelta = TimeDelta::hours(2);

/// Which video to make.
#[derive(InputObject)]
pub(crate) struct RunCreateInput {
    /// The pipeline whose settings it has and whose destinations it is published on.
    pub(super) pipeline_id: ID,
    /// The words to speak, or the points to speak about; at most 10,000 characters.
    pub(super) script: String,
    /// The title, at most 100 characters; made from the script when not given.
    pub(super) title: Option<String>,
    /// What the words are; as the pipeline says when not given.
    pub(super) script_kind: Option<ScriptKind>,
    /// The person's own recording of the script, a clip of kind `AUDIO`: it is heard instead of a voice.
    recording_id: Option<ID>,
    /// A preview of `scriptPreview` whose plan this run shall have.
    preview_id: Option<ID>,
    /// Whether a topic that the pipeline had before is wanted again.
    repeat: Option<bool>,
}

payload! {
    /// What came of asking for a video.
    RunCreatePayload {
        /// The new run.
        run: Run
    }
}

#[derive(Default)]
pub(crate) struct RunCreate;

#[Object]
impl RunCreate {
    /// Makes a video of a script and publishes it on the pipeline's destinations. Follow it with `runProgress`. With the
    /// header `Idempotency-Key`, asking twice is asking once.
    async fn run_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which video to make.")] input: RunCreateInput,
    ) -> Result<RunCreatePayload, ApiError> {
        RunCreatePayload::of(create(ctx, input).await)
    }
}

async fn create(ctx: &Context<'_>, input: RunCreateInput) -> Outcome<run::Model> {
    let (api, viewer) = (ctx.api(), ctx.writer()?);
    let wish = Wish::of(ctx, viewer.user)?;
    let not_found = || UserError::not_found("pipelineId", "pipeline");
    let id = uuid(&input.pipeline_id).ok_or_else(not_found)?;
    let known = alive(viewer.user).filter(pipeline::Column::Id.eq(id)).one(&api.db).await?.ok_or_else(not_found)?;
    let words = Words::read(&input, &known)?;
    words.check_makers(api, viewer.user).await?;
    let tx = entity::begin(&api.db).await?;
    user::lock(&tx, viewer.user).await?;
    if let Some(wish) = &wish
        && let Some(made) = wish.granted(&tx).await?
    {
        return Ok(run::Entity::find_of(viewer.user, made, &tx).await?.ok_or(ApiError::NotFound)?);
    }
    let pipeline = alive(viewer.user).filter(pipeline::Column::Id.eq(id)).one(&tx).await?.ok_or_else(not_found)?;
    if !input.repeat.unwrap_or_default() {
        words.check_topic(&tx, id).await?;
    }
    let recording = recording(&tx, viewer.user, input.recording_id.as_ref()).await?;
    let preview = input.preview_id.as_ref().and_then(uuid);
    let caption_style = caption_style::named(&pipeline.settings.caption_preset, viewer.user, &tx).await?;
    let settings = Settings { caption_style, ..pipeline.settings.clone() };
    let row = new_run(words, settings, &pipeline, (preview, recording), api.clock.now());
    check_destinations(api, &pipeline, &tx).await?;
    let run = insert(&tx, row, preview).await?;
    run_step::Entity::insert_many(run_step::Kind::iter().map(|kind| pending(run.id, kind))).exec_without_returning(&tx).await?;
    if let Some(wish) = &wish {
        wish.keep(&tx, run.id, run.created_at).await?;
    }
    tx.commit().await?;
    api.announce_run(&run).await;
    api.push(Job::MakeVideo { run: run.id }).await;
    Ok(run)
}

/// A preview becomes a run once.
async fn insert(tx: &impl ConnectionTrait, row: run::ActiveModel, preview: Option<Uuid>) -> Outcome<run::Model> {
    if let Some(id) = preview
        && run::Entity::find_by_id(id).one(tx).await?.is_some()
    {
        return Err(UserError::on("previewId", Taken, "A video was made of this preview already.").into());
    }
    Ok(row.insert(tx).await?)
}

/// The recording, if it is one of the person's.
async fn recording(tx: &impl ConnectionTrait, user: Uuid, id: Option<&ID>) -> Outcome<Option<Uuid>> {
    let Some(id) = id else { return Ok(None) };
    let not_found = || UserError::not_found("recordingId", "recording");
    let row = clip::Entity::find_of(user, uuid(id).ok_or_else(not_found)?, tx).await?.ok_or_else(not_found)?;
    if row.kind != clip::Kind::Audio {
        return Err(UserError::on("recordingId", Invalid, "This clip is no recording.").into());
    }
    Ok(Some(row.id))
}

fn new_run(
    words: Words,
    settings: Settings,
    pipeline: &pipeline::Model,
    (preview, recording): (Option<Uuid>, Option<Uuid>),
    now: DateTime<Utc>,
) -> run::ActiveModel {
    run::ActiveModel {
        id: Set(preview.unwrap_or_else(entity::new_id)),
        user_id: Set(pipeline.user_id),
        pipeline_id: Set(pipeline.id),
        topic_id: Set(None),
        title: Set(words.brief.title),
        script: Set(words.brief.script),
        script_kind: Set(words.kind),
        recording_id: Set(recording),
        settings: Set(settings),
        state: Set(run::State::Queued),
        version: Set(1),
        progress: Set(0),
        retryable: Set(false),
        notices: Set(run::Notices::default()),
        writing_round: Set(1),
        attempts: Set(0),
        fence: Set(0),
        deadline_at: Set(now + DEADLINE),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    }
}

fn pending(run: Uuid, kind: run_step::Kind) -> run_step::ActiveModel {
    run_step::ActiveModel {
        id: Set(entity::new_id()),
        run_id: Set(run),
        kind: Set(kind),
        state: Set(run_step::State::Pending),
        done: Set(0),
        total: Set(0),
        reused: Set(0),
        started_at: Set(None),
        finished_at: Set(None),
    }
}

/// A video that could not be published everywhere is not begun: every account must work, and no platform refuse it.
async fn check_destinations(api: &Api, pipeline: &pipeline::Model, db: &impl ConnectionTrait) -> Outcome<()> {
    let accounts = destinations::of(pipeline.id, db).await?;
    if accounts.is_empty() {
        let message = "The pipeline publishes nowhere; give it a destination first.";
        return Err(UserError::on("pipelineId", NoDestinations, message).into());
    }
    let dead = accounts.iter().filter_map(|account| usable(account, "pipelineId").err());
    let violations = preflight::of_settings(api, &pipeline.settings, &accounts);
    let refused = violations.into_iter().map(|violation| UserError::on("pipelineId", PlatformLimit, violation.message));
    all_well(dead.chain(refused).collect())
}
