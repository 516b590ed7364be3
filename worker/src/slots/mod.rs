//! Slots of schedules: one at a time is dealt with, in one transaction that makes its run and its row and moves the schedule
//! on. Whoever comes at the same time waits for the pipeline's row and then finds the next slot, or nothing.

mod fill;
mod missed;

use chrono::{DateTime, TimeDelta, Utc};
use entity::{pipeline, run, schedule, slot, user};
use queue::{Job, Noun};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, PaginatorTrait,
    QueryFilter, QuerySelect,
};
use uuid::Uuid;

use crate::{Context, Trouble};

/// A slot that cannot be filled yet is looked at again so often, until its time has come.
const AGAIN: TimeDelta = TimeDelta::minutes(5);

/// What is known of a slot when it is dealt with.
#[derive(Clone, Copy)]
struct Occasion<'a> {
    schedule: &'a schedule::Model,
    pipeline: &'a pipeline::Model,
    at: DateTime<Utc>,
    now: DateTime<Utc>,
}

/// What came of a slot.
enum Dealt {
    /// A run was made.
    Filled { run: Box<run::Model>, topic: Option<Uuid>, series: Option<Uuid> },
    /// None was, for a reason.
    Left(Left),
}

/// Why a slot has no run.
#[derive(Debug, PartialEq, Eq)]
struct Left {
    state: slot::State,
    code: String,
    reason: String,
}

/// Deals with the next slot of the schedule if it is due; whether there may be another one.
pub(crate) async fn deal(context: &Context, id: Uuid) -> Result<bool, Trouble> {
    let now = context.clock.now();
    let tx = entity::begin(&context.db).await?;
    let Some((pipeline, schedule, at)) = due(&tx, id, now).await? else { return Ok(false) };
    if pipeline.deleted_at.is_some() || pipeline.archived_at.is_some() {
        move_on(&tx, id, (None, None)).await?;
        tx.commit().await?;
        return Ok(false);
    }
    let occasion = Occasion { schedule: &schedule, pipeline: &pipeline, at, now };
    let dealt = decide(context, &tx, occasion).await?;
    if let Some(Dealt::Left(left)) = &dealt
        && now < at
    {
        tracing::info!(schedule.id = %id, %at, code = left.code, "the slot cannot be filled yet");
        move_on(&tx, id, (Some(at), Some(at.min(now + AGAIN)))).await?;
        tx.commit().await?;
        return Ok(false);
    }
    let made = write(&tx, occasion, dealt).await?;
    let next = schedule.calendar.next(at)?;
    move_on(&tx, id, (next, next.map(|next| next - schedule.calendar.lead()))).await?;
    tx.commit().await?;
    if let Some(run) = made {
        tracing::info!(run.id = %run.id, %at, "a run is made for its slot");
        context.announce(run.user_id, Noun::Run, run.id, run.version).await;
        context.push(Job::MakeVideo { run: run.id }).await;
    }
    Ok(true)
}

/// The schedule with its next slot, if that is due, and its pipeline, whose queue nobody else changes from here on. Whoever
/// comes second waits here.
async fn due(
    tx: &DatabaseTransaction,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<Option<(pipeline::Model, schedule::Model, DateTime<Utc>)>, Trouble> {
    let Some(known) = schedule::Entity::find_by_id(id).one(tx).await? else { return Ok(None) };
    let pipeline = pipeline::Entity::find_by_id(known.pipeline_id).lock_exclusive().one(tx).await?;
    let schedule = schedule::Entity::find_by_id(id)
        .filter(schedule::Column::PausedAt.is_null())
        .filter(schedule::Column::NotBefore.lte(now))
        .filter(user::stays(schedule::Column::UserId))
        .lock_exclusive()
        .one(tx)
        .await?;
    let found = pipeline.zip(schedule).and_then(|(pipeline, schedule)| {
        let at = schedule.next_at?;
        Some((pipeline, schedule, at))
    });
    Ok(found)
}

/// What comes of the slot; nothing when it was dealt with before the schedule was changed.
async fn decide(context: &Context, tx: &DatabaseTransaction, occasion: Occasion<'_>) -> Result<Option<Dealt>, Trouble> {
    let known = slot::Entity::find()
        .filter(slot::Column::PipelineId.eq(occasion.pipeline.id))
        .filter(slot::Column::At.eq(occasion.at))
        .count(tx)
        .await?;
    if known > 0 {
        return Ok(None);
    }
    Ok(Some(match missed::missed(&occasion.schedule.calendar, occasion.at, occasion.now)? {
        Some(left) => Dealt::Left(left),
        None => fill::fill(context, tx, occasion).await?,
    }))
}

/// Writes the slot's row, unless it is there already; two of them are impossible.
async fn write(tx: &impl ConnectionTrait, occasion: Occasion<'_>, dealt: Option<Dealt>) -> Result<Option<run::Model>, Trouble> {
    let Some(dealt) = dealt else { return Ok(None) };
    let Occasion { schedule, pipeline, at, now } = occasion;
    let row = slot::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(pipeline.user_id),
        pipeline_id: Set(pipeline.id),
        at: Set(at),
        goes_out: Set(schedule.calendar.goes_out(pipeline.id, at)?),
        told_state: Set(String::new()),
        created_at: Set(now),
        ..Default::default()
    };
    let (row, made) = match dealt {
        Dealt::Filled { run, topic, series } => {
            let (state, id) = (Set(slot::State::Filled), Set(Some(run.id)));
            (slot::ActiveModel { state, run_id: id, topic_id: Set(topic), series_id: Set(series), ..row }, Some(*run))
        }
        Dealt::Left(Left { state, code, reason }) => {
            tracing::warn!(pipeline.id = %pipeline.id, %at, %state, code, "a slot stays empty");
            (slot::ActiveModel { state: Set(state), reason_code: Set(Some(code)), reason: Set(Some(reason)), ..row }, None)
        }
    };
    row.insert(tx).await?;
    Ok(made)
}

/// The slot that is next, and when it is due.
async fn move_on(
    tx: &impl ConnectionTrait,
    id: Uuid,
    (next_at, not_before): (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
) -> Result<(), Trouble> {
    let change = schedule::ActiveModel { next_at: Set(next_at), not_before: Set(not_before), ..Default::default() };
    schedule::Entity::update_many().set(change).filter(schedule::Column::Id.eq(id)).exec(tx).await?;
    Ok(())
}
