//! Making a video of a script.

use async_graphql::{Context, ID, InputObject, Object};
use entity::{Owned, clip, connection, pipeline, run};
use intake::{NewRun, dead, insert, missing_keys};
use queue::Job;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::words::{refused, words};
use crate::app::Api;
use crate::context::Reach;
use crate::error::UserErrorCode::{Invalid, PlatformLimit, Taken};
use crate::error::{ApiError, Outcome, UserError, all_well, payload};
use crate::idempotency::Wish;
use crate::pipeline::{ScriptKind, held_to_make, owned};
use crate::run::Run;
use crate::text::uuid;
use crate::writing::run_of;
use crate::{preflight, user};

/// Which video to make.
#[derive(InputObject)]
pub(crate) struct RunCreateInput {
    /// The pipeline whose settings it has and whose destinations it is published on.
    pipeline_id: ID,
    /// The words to speak, or the points to speak about; at most 10,000 characters.
    script: String,
    /// The title, at most 100 characters; made from the script when not given.
    title: Option<String>,
    /// What the words are; as the pipeline says when not given.
    script_kind: Option<ScriptKind>,
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
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let wish = Wish::of(ctx, viewer.user)?;
    let known = owned(&api.db, viewer.user, &input.pipeline_id).await?;
    let words = words(&input.script, input.title.as_deref(), input.script_kind.map(Into::into), &known)?;
    let missing = missing_keys(&api.books, viewer.user, &known.settings, words.kind).await?;
    all_well(missing.iter().map(refused).collect())?;
    let tx = entity::begin(&api.db).await?;
    user::lock_to_make(&tx, viewer.user).await?;
    if let Some(made) = wish.granted::<run::Entity>(&tx).await? {
        return Ok(made);
    }
    let pipeline = held_to_make(&tx, viewer.user, &input.pipeline_id).await?;
    if !input.repeat.unwrap_or_default() {
        all_well(words.repeated(&tx, pipeline.id).await?.iter().map(refused).collect())?;
    }
    let recording = recording(&tx, viewer.user, input.recording_id.as_ref()).await?;
    let preview = preview(&tx, viewer.user, input.preview_id.as_ref()).await?;
    check_destinations(api, &pipeline, &tx).await?;
    let new = NewRun { id: preview, recording, topic: None };
    let run = insert(&tx, &pipeline, words, new, api.clock.now()).await?;
    wish.keep(&tx, run.id, run.created_at).await?;
    tx.commit().await?;
    api.announce_run(&run).await;
    api.push(Job::MakeVideo { run: run.id }).await;
    Ok(run)
}

/// A preview becomes a run once.
async fn preview(tx: &impl ConnectionTrait, user: Uuid, id: Option<&ID>) -> Outcome<Option<Uuid>> {
    let Some(run) = id.and_then(uuid).map(|id| run_of(user, id)) else { return Ok(None) };
    if run::Entity::find_of(user, run, tx).await?.is_some() {
        return Err(UserError::on("previewId", Taken, "A video was made of this preview already.").into());
    }
    Ok(Some(run))
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

/// The accounts that a video is published on. One that could not be published everywhere is not begun: every account must work,
/// and no platform refuse it.
pub(crate) async fn check_destinations(
    api: &Api,
    pipeline: &pipeline::Model,
    db: &impl ConnectionTrait,
) -> Outcome<Vec<connection::Model>> {
    let accounts = intake::destinations(pipeline.id, pipeline.user_id, db).await?;
    let dead = dead(&accounts);
    let violations = preflight::of_settings(api, &pipeline.settings, &accounts);
    let limits = violations.into_iter().map(|violation| UserError::on("pipelineId", PlatformLimit, violation.message));
    all_well(dead.iter().map(refused).chain(limits).collect())?;
    Ok(accounts)
}
