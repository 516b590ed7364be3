//! A new run with its steps.

use chrono::{DateTime, TimeDelta, Utc};
use entity::pipeline::{self, Settings};
use entity::{run, run_step};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, Iterable};
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
    let caption_style = caption_style(&pipeline.settings.caption_preset, pipeline.user_id, tx).await?;
    let row = run::ActiveModel {
        id: Set(new.id.unwrap_or_else(entity::new_id)),
        user_id: Set(pipeline.user_id),
        pipeline_id: Set(pipeline.id),
        topic_id: Set(new.topic),
        title: Set(words.brief.title),
        script: Set(words.brief.script),
        script_kind: Set(words.kind),
        recording_id: Set(new.recording),
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
    };
    let run = row.insert(tx).await?;
    run_step::Entity::insert_many(run_step::Kind::iter().map(|kind| pending(run.id, kind))).exec_without_returning(tx).await?;
    Ok(run)
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
