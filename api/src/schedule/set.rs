//! Giving a pipeline its schedule.

use std::collections::BTreeSet;

use async_graphql::{Context, Object};
use chrono::{DateTime, Utc};
use entity::schedule::{self, Calendar};
use entity::{pipeline, user};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};

use super::calendar::Around;
pub(crate) use super::calendar::ScheduleSetInput;
use crate::audit;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, payload};
use crate::pipeline::held_to_make;
use crate::schedule::Schedule;

payload! {
    /// What came of giving a pipeline its schedule.
    ScheduleSetPayload {
        /// The schedule as it is now.
        schedule: Schedule
    }
}

#[derive(Default)]
pub(crate) struct ScheduleSet;

#[Object]
impl ScheduleSet {
    /// Gives a pipeline its schedule, or another one. Slots that were dealt with stay as they are.
    async fn schedule_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The whole schedule.")] input: ScheduleSetInput,
    ) -> Result<ScheduleSetPayload, ApiError> {
        ScheduleSetPayload::of(set(ctx, input).await)
    }
}

async fn set(ctx: &Context<'_>, input: ScheduleSetInput) -> Outcome<schedule::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let now = api.clock.now();
    let tx = entity::begin(&api.db).await?;
    let pipeline = held_to_make(&tx, viewer.user, &input.pipeline_id).await?;
    let calendar = read(&input, &pipeline, &tx, now).await?;
    let known = of_pipeline(&tx, &pipeline).await?;
    let is_new = known.is_none();
    let mut row = known.unwrap_or_else(|| fresh(&pipeline, calendar.clone(), now));
    row.calendar = calendar;
    row.updated_at = now;
    row.look_ahead(now)?;
    let row = row.into_active_model().reset_all();
    let row = if is_new { row.insert(&tx).await? } else { row.update(&tx).await? };
    let (subject, actor) = (&pipeline.name, &viewer.actor());
    audit::write(&tx, audit::Entry { user: viewer.user, kind: "schedule.set", subject, actor, now }).await?;
    tx.commit().await?;
    Ok(row)
}

/// The calendar that the input means for the pipeline.
pub(super) async fn read(
    input: &ScheduleSetInput,
    pipeline: &pipeline::Model,
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Outcome<Calendar> {
    let person = user::Entity::find_by_id(pipeline.user_id).one(db).await?.ok_or(ApiError::NotFound)?;
    let accounts = intake::destinations(pipeline.id, pipeline.user_id, db).await?;
    let destinations: BTreeSet<_> = accounts.iter().map(|account| account.id).collect();
    input.read(&Around { time_zone: &person.time_zone, destinations, now })
}

/// The pipeline's schedule, if it has one; nobody else changes it until the transaction ends.
pub(super) async fn of_pipeline(tx: &impl ConnectionTrait, pipeline: &pipeline::Model) -> Outcome<Option<schedule::Model>> {
    let row = schedule::Entity::find().filter(schedule::Column::PipelineId.eq(pipeline.id)).lock_exclusive().one(tx).await?;
    Ok(row)
}

fn fresh(pipeline: &pipeline::Model, calendar: Calendar, now: DateTime<Utc>) -> schedule::Model {
    schedule::Model {
        id: entity::new_id(),
        user_id: pipeline.user_id,
        pipeline_id: pipeline.id,
        calendar,
        paused_at: None,
        next_at: None,
        not_before: None,
        created_at: now,
        updated_at: now,
    }
}
