//! Letting a schedule rest, and go on.

use async_graphql::{Context, ID, InputObject, Object};
use entity::schedule;
use sea_orm::{ActiveModelTrait, IntoActiveModel};

use super::set::of_pipeline;
use crate::audit;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::pipeline::held_to_make;
use crate::schedule::Schedule;

/// Which schedule to pause or resume.
#[derive(InputObject)]
pub(crate) struct SchedulePauseInput {
    /// The id of the pipeline it is of.
    pipeline_id: ID,
    /// Whether it rests from now on.
    paused: bool,
}

payload! {
    /// What came of pausing or resuming a schedule.
    SchedulePausePayload {
        /// The schedule as it is now.
        schedule: Schedule
    }
}

#[derive(Default)]
pub(crate) struct SchedulePause;

#[Object]
impl SchedulePause {
    /// Lets a schedule rest, or go on with the next slot from now. Slots that pass while it rests are not made up for; runs
    /// that were made go on. Asking again changes nothing.
    async fn schedule_pause(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which schedule, and whether it rests.")] input: SchedulePauseInput,
    ) -> Result<SchedulePausePayload, ApiError> {
        SchedulePausePayload::of(pause(ctx, input).await)
    }
}

async fn pause(ctx: &Context<'_>, input: SchedulePauseInput) -> Outcome<schedule::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let now = api.clock.now();
    let tx = entity::begin(&api.db).await?;
    let pipeline = held_to_make(&tx, viewer.user, &input.pipeline_id).await?;
    let mut row = of_pipeline(&tx, &pipeline).await?.ok_or_else(|| UserError::wrong_state("The pipeline has no schedule."))?;
    if row.paused_at.is_some() == input.paused {
        return Ok(row);
    }
    row.paused_at = input.paused.then_some(now);
    row.updated_at = now;
    row.look_ahead(now)?;
    let row = row.into_active_model().reset_all().update(&tx).await?;
    let kind = if input.paused { "schedule.paused" } else { "schedule.resumed" };
    let (subject, actor) = (&pipeline.name, &viewer.actor());
    audit::write(&tx, audit::Entry { user: viewer.user, kind, subject, actor, now }).await?;
    tx.commit().await?;
    Ok(row)
}
