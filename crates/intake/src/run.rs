//! A new run with its steps.

use chrono::{DateTime, TimeDelta, Utc};
use entity::pipeline::{self, ScriptKind, Settings};
use entity::run_step::{Kind, State};
use entity::{run, run_step};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, Iterable};
use studio::Plan;
use uuid::Uuid;

use crate::{Words, caption_style};

/// How long a run may take from being asked for, or asked for again.
pub const DEADLINE: TimeDelta = TimeDelta::hours(2);

/// What a run is made of besides its words.
#[derive(Debug, Clone, Copy, Default)]
pub struct NewRun {
    /// Its id, where it is known already.
    pub id: Option<Uuid>,
    /// The waiting topic it is of.
    pub topic: Option<Uuid>,
    /// The person's own recording of the words.
    pub recording: Option<Uuid>,
}

/// Writes the rows of a new run; a worker can take it when the transaction is committed.
pub async fn insert(
    tx: &impl ConnectionTrait,
    pipeline: &pipeline::Model,
    words: Words,
    new: NewRun,
    now: DateTime<Utc>,
) -> Result<run::Model, DbErr> {
    let row = run::ActiveModel {
        id: Set(new.id.unwrap_or_else(entity::new_id)),
        topic_id: Set(new.topic),
        title: Set(words.brief.title),
        script: Set(words.brief.script),
        script_kind: Set(words.kind),
        recording_id: Set(new.recording),
        ..queued(tx, pipeline, now).await?
    };
    write(tx, row, &[]).await
}

/// The same for the person's own finished `video`, a clip, of which `plan` says only what is shown beside it: the steps of
/// writing, speaking and showing are skipped.
pub async fn insert_own(
    tx: &impl ConnectionTrait,
    pipeline: &pipeline::Model,
    (video, plan): (Uuid, &Plan),
    now: DateTime<Utc>,
) -> Result<run::Model, DbErr> {
    let row = run::ActiveModel {
        id: Set(entity::new_id()),
        title: Set(Some(plan.title.clone())),
        script: Set(String::new()),
        script_kind: Set(ScriptKind::Script),
        video_id: Set(Some(video)),
        plan: Set(Some(serde_json::to_value(plan).map_err(|error| DbErr::Json(error.to_string()))?)),
        ..queued(tx, pipeline, now).await?
    };
    write(tx, row, &[Kind::Script, Kind::Voice, Kind::Timing, Kind::Footage]).await
}

/// What every run has that waits for a worker.
async fn queued(tx: &impl ConnectionTrait, pipeline: &pipeline::Model, now: DateTime<Utc>) -> Result<run::ActiveModel, DbErr> {
    let caption_style = caption_style(&pipeline.settings.caption_preset, pipeline.user_id, tx).await?;
    Ok(run::ActiveModel {
        user_id: Set(pipeline.user_id),
        pipeline_id: Set(pipeline.id),
        settings: Set(Settings { caption_style, ..pipeline.settings.clone() }),
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
    })
}

async fn write(tx: &impl ConnectionTrait, row: run::ActiveModel, skipped: &[Kind]) -> Result<run::Model, DbErr> {
    let run = row.insert(tx).await?;
    let state = |kind| if skipped.contains(&kind) { State::Skipped } else { State::Pending };
    let steps = Kind::iter().map(|kind| step(run.id, kind, state(kind)));
    run_step::Entity::insert_many(steps).exec_without_returning(tx).await?;
    Ok(run)
}

fn step(run: Uuid, kind: Kind, state: State) -> run_step::ActiveModel {
    run_step::ActiveModel {
        id: Set(entity::new_id()),
        run_id: Set(run),
        kind: Set(kind),
        state: Set(state),
        done: Set(0),
        total: Set(0),
        reused: Set(0),
        started_at: Set(None),
        finished_at: Set(None),
    }
}
