//! What a schedule would do, before it is saved.

use async_graphql::{Context, Object, SimpleObject};

use super::set::{ScheduleSetInput, read};
use super::upcoming::{self, UpcomingSlot};
use crate::context::Reach;
use crate::error::{ApiError, Outcome, payload};
use crate::pipeline::owned;

/// What a schedule would do.
#[derive(SimpleObject)]
pub(crate) struct SchedulePreview {
    /// Its next slots.
    slots: Vec<UpcomingSlot>,
}

payload! {
    /// A schedule that is being written: what it would do, or what to mend.
    SchedulePreviewPayload {
        /// What it would do.
        preview: SchedulePreview
    }
}

#[derive(Default)]
pub(crate) struct SchedulePreviewQuery;

#[Object]
impl SchedulePreviewQuery {
    /// The next slots of a schedule that is being written, or what `scheduleSet` would refuse. Nothing is saved.
    #[graphql(complexity = "20 + child_complexity * 10")]
    async fn schedule_preview(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The whole schedule.")] input: ScheduleSetInput,
        #[graphql(desc = "How many slots, 1 to 50; 5 when not given.")] count: Option<i32>,
    ) -> Result<SchedulePreviewPayload, ApiError> {
        let count = upcoming::count(count)?;
        SchedulePreviewPayload::of(preview(ctx, input, count).await)
    }
}

async fn preview(ctx: &Context<'_>, input: ScheduleSetInput, count: usize) -> Outcome<SchedulePreview> {
    let (api, user) = (ctx.api(), ctx.viewer()?.user);
    let now = api.clock.now();
    let pipeline = owned(&api.db, user, &input.pipeline_id).await?;
    let calendar = read(&input, &pipeline, &api.db, now).await?;
    Ok(SchedulePreview { slots: upcoming::of(ctx, pipeline.id, &calendar, (now, count)).await? })
}
