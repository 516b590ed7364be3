//! Making a video of a script.

use async_graphql::{Context, ID, InputObject, Object};
use chrono::{DateTime, TimeDelta, Utc};
use entity::{Owned, pipeline, run, run_step};
use queue::Job;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, Iterable, QueryFilter, Set};
use studio::write::{Brief, BriefKind, check_brief};
use uuid::Uuid;

use super::brief::user_error;
use crate::app::Api;
use crate::connection::usable;
use crate::context::Reach;
use crate::error::UserErrorCode::{NoDestinations, PlatformLimit};
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
    pipeline_id: ID,
    /// The words to speak, or the points to speak about; at most 10,000 characters.
    script: String,
    /// The title, at most 100 characters; made from the script when not given.
    title: Option<String>,
    /// What the words are; as the pipeline says when not given.
    script_kind: Option<ScriptKind>,
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
    let tx = entity::begin(&api.db).await?;
    user::lock(&tx, viewer.user).await?;
    if let Some(wish) = &wish
        && let Some(made) = wish.granted(&tx).await?
    {
        return Ok(run::Entity::find_of(viewer.user, made, &tx).await?.ok_or(ApiError::NotFound)?);
    }
    let pipeline = alive(viewer.user).filter(pipeline::Column::Id.eq(id)).one(&tx).await?.ok_or_else(not_found)?;
    let row = new_run(input, &pipeline, api.clock.now())?;
    check_destinations(api, &pipeline, &tx).await?;
    let run = row.insert(&tx).await?;
    run_step::Entity::insert_many(run_step::Kind::iter().map(|kind| pending(run.id, kind))).exec_without_returning(&tx).await?;
    if let Some(wish) = &wish {
        wish.keep(&tx, run.id, run.created_at).await?;
    }
    tx.commit().await?;
    api.announce_run(&run).await;
    api.push(Job::MakeVideo { run: run.id }).await;
    Ok(run)
}

fn new_run(input: RunCreateInput, pipeline: &pipeline::Model, now: DateTime<Utc>) -> Result<run::ActiveModel, UserError> {
    let settings = pipeline.settings.clone();
    let script_kind = input.script_kind.map_or(settings.script_kind, Into::into);
    let title = input.title.map(|title| title.trim().to_owned()).filter(|title| !title.is_empty());
    let kind = brief_kind(script_kind);
    let brief = Brief { title: title.clone(), ..Brief::new(kind, input.script, settings.language.clone()) };
    check_brief(&brief).map_err(|error| user_error(&error, "pipelineId"))?;
    Ok(run::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(pipeline.user_id),
        pipeline_id: Set(pipeline.id),
        topic_id: Set(None),
        title: Set(title),
        script: Set(brief.script),
        script_kind: Set(script_kind),
        settings: Set(settings),
        state: Set(run::State::Queued),
        version: Set(1),
        progress: Set(0),
        retryable: Set(false),
        notices: Set(run::Notices::default()),
        attempts: Set(0),
        fence: Set(0),
        deadline_at: Set(now + DEADLINE),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    })
}

fn brief_kind(kind: pipeline::ScriptKind) -> BriefKind {
    match kind {
        pipeline::ScriptKind::Script => BriefKind::Script,
        pipeline::ScriptKind::TalkingPoints => BriefKind::TalkingPoints,
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
