//! Changing scenes of a finished video: only what depends on them is made again.

use async_graphql::{Context, ID, InputObject, Object};
use chrono::{DateTime, Utc};
use entity::{Owned, artefact, event, publication, run, run_step, scene};
use intake::DEADLINE;
use queue::Job;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder,
    Set,
};
use studio::Plan;
use studio::write::validate;
use uuid::Uuid;

use super::scene_edit::SceneEdit;
use crate::context::Reach;
use crate::error::UserErrorCode::{Required, TooLong};
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::run::Run;
use crate::run::scene_edit::SceneEditInput;
use crate::text::uuid;

const MOST_SCENES: usize = 100;

/// Which scenes to change.
#[derive(InputObject)]
pub(crate) struct RunEditInput {
    /// The run's id.
    id: ID,
    /// The scenes to change; the others stay as they are.
    scenes: Vec<SceneEditInput>,
}

payload! {
    /// What came of changing a video.
    RunEditPayload {
        /// The run, back in the queue.
        run: Run
    }
}

#[derive(Default)]
pub(crate) struct RunEdit;

#[Object]
impl RunEdit {
    /// Changes scenes of a video that waits for approval, was rejected, has failed, or is finished and published nowhere. What depends on
    /// the change is made again, and nothing else: a new text is spoken and illustrated anew, a new clip is only drawn. A video
    /// of the person's own has no scenes, and is refused.
    async fn run_edit(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which scenes to change.")] input: RunEditInput,
    ) -> Result<RunEditPayload, ApiError> {
        RunEditPayload::of(edit(ctx, input).await)
    }
}

async fn edit(ctx: &Context<'_>, input: RunEditInput) -> Outcome<run::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "run");
    let id = uuid(&input.id).ok_or_else(not_found)?;
    check_count(input.scenes.len())?;
    let known = run::Entity::find_of(viewer.user, id, &api.db).await?.ok_or_else(not_found)?;
    if known.video_id.is_some() {
        let message = "This is a video of your own: it has no scenes to change. Change what is said of it in its publications.";
        return Err(UserError::wrong_state(message).into());
    }
    // footage is looked for before anything is locked
    let edits = SceneEdit::read_all(api, viewer.user, &known, input.scenes).await?;
    let tx = entity::begin(&api.db).await?;
    let run = reopen(&tx, &known, api.clock.now()).await?;
    let mut plan = plan_of(&run)?;
    let mut rows =
        scene::Entity::find().filter(scene::Column::RunId.eq(id)).order_by_asc(scene::Column::Position).all(&tx).await?;
    for edit in edits {
        let row = rows.iter_mut().find(|row| row.id == edit.id).ok_or_else(|| UserError::not_found("scenes", "scene"))?;
        edit.apply(&mut plan, row);
        let all = row.clone().into_active_model().reset_all();
        all.update(&tx).await?;
    }
    validate(&plan).map_err(|error| super::user_error(&error, "scenes"))?;
    let mut row = run.into_active_model();
    row.plan = Set(Some(serde_json::to_value(&plan)?));
    let run = row.update(&tx).await?;
    tx.commit().await?;
    api.announce_run(&run).await;
    api.push(Job::MakeVideo { run: run.id }).await;
    Ok(run)
}

fn check_count(scenes: usize) -> Result<(), UserError> {
    match scenes {
        0 => Err(UserError::on("scenes", Required, "Name at least one scene.")),
        1..=MOST_SCENES => Ok(()),
        _ => Err(UserError::on("scenes", TooLong, format!("At most {MOST_SCENES} scenes can be changed at once."))),
    }
}

/// Puts the run back into the queue, with its steps to be walked again.
async fn reopen(tx: &impl ConnectionTrait, known: &run::Model, now: DateTime<Utc>) -> Outcome<run::Model> {
    let published = publication::Entity::find()
        .filter(publication::Column::RunId.eq(known.id))
        .filter(publication::Column::State.ne(publication::State::Cancelled))
        .count(tx)
        .await?;
    let from: &[run::State] = match published {
        0 => &[run::State::AwaitingApproval, run::State::Rejected, run::State::Failed, run::State::Done],
        _ => &[],
    };
    let change = run::ActiveModel {
        state: Set(run::State::Queued),
        told_state: Set(event::ANEW.to_owned()),
        progress: Set(0),
        error_code: Set(None),
        error_message: Set(None),
        retryable: Set(false),
        attempts: Set(0),
        cancel_requested_at: Set(None),
        approve_at: Set(None),
        not_before: Set(None),
        finished_at: Set(None),
        deadline_at: Set(now + DEADLINE),
        ..Default::default()
    };
    let changed = run::change(known.id, from, now).set(change).exec_with_returning(tx).await?;
    let message = "Only a video that waits for approval, was rejected, has failed, or is published nowhere can be changed.";
    let run = changed.into_iter().next().ok_or_else(|| UserError::wrong_state(message))?;
    restart_steps(tx, known.id).await?;
    // the new video takes the place of the old one
    let old = artefact::Entity::delete_many()
        .filter(artefact::Column::RunId.eq(known.id))
        .filter(artefact::Column::Kind.eq(artefact::Kind::Video));
    old.exec(tx).await?;
    Ok(run)
}

/// All steps but the first: the plan is changed, not written again.
async fn restart_steps(tx: &impl ConnectionTrait, run: Uuid) -> Result<(), DbErr> {
    let pending = run_step::ActiveModel {
        state: Set(run_step::State::Pending),
        done: Set(0),
        total: Set(0),
        reused: Set(0),
        started_at: Set(None),
        finished_at: Set(None),
        ..Default::default()
    };
    let steps = run_step::Entity::update_many()
        .set(pending)
        .filter(run_step::Column::RunId.eq(run))
        .filter(run_step::Column::Kind.ne(run_step::Kind::Script));
    steps.exec(tx).await?;
    Ok(())
}

fn plan_of(run: &run::Model) -> Outcome<Plan> {
    let unwritten = || UserError::wrong_state("This video has no scenes yet.");
    Ok(serde_json::from_value(run.plan.clone().ok_or_else(unwritten)?)?)
}
