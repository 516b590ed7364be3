//! Taking a pipeline's schedule away.

use async_graphql::{Context, ID, InputObject, Object};
use sea_orm::ModelTrait;

use super::set::of_pipeline;
use crate::audit;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::pipeline::held;

/// Whose schedule to remove.
#[derive(InputObject)]
pub(crate) struct ScheduleRemoveInput {
    /// The pipeline's id.
    pipeline_id: ID,
}

payload! {
    /// What came of removing a schedule.
    ScheduleRemovePayload {
        /// The id of the schedule that is gone.
        removed_id: ID
    }
}

#[derive(Default)]
pub(crate) struct ScheduleRemove;

#[Object]
impl ScheduleRemove {
    /// Removes the schedule of a pipeline: it makes nothing by itself any more. Its slots stay in the history, and runs that
    /// were made go on.
    async fn schedule_remove(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whose schedule to remove.")] input: ScheduleRemoveInput,
    ) -> Result<ScheduleRemovePayload, ApiError> {
        ScheduleRemovePayload::of(remove(ctx, input).await)
    }
}

async fn remove(ctx: &Context<'_>, input: ScheduleRemoveInput) -> Outcome<ID> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let tx = entity::begin(&api.db).await?;
    let pipeline = held(&tx, viewer.user, &input.pipeline_id).await?;
    let none = || UserError::wrong_state("The pipeline has no schedule.");
    let row = of_pipeline(&tx, &pipeline).await?.ok_or_else(none)?;
    let id = row.id;
    row.delete(&tx).await?;
    let (subject, actor, now) = (&pipeline.name, &viewer.actor(), api.clock.now());
    audit::write(&tx, audit::Entry { user: viewer.user, kind: "schedule.removed", subject, actor, now }).await?;
    tx.commit().await?;
    Ok(id.into())
}
