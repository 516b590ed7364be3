//! Saying yes to a video.

use async_graphql::{Context, ID, InputObject, Object};
use entity::run::{self, State};
use queue::Job;

use super::review::{note, review};
use crate::context::Reach;
use crate::error::{ApiError, Outcome, payload};
use crate::run::Run;

/// Which video to publish.
#[derive(InputObject)]
pub(crate) struct RunApproveInput {
    /// The run's id.
    id: ID,
    /// What to say of it, at most 1,000 characters.
    note: Option<String>,
}

payload! {
    /// What came of approving a video.
    RunApprovePayload {
        /// The run, whose publications begin.
        run: Run
    }
}

#[derive(Default)]
pub(crate) struct RunApprove;

#[Object]
impl RunApprove {
    /// Lets a video that waits for approval be published.
    async fn run_approve(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which video to publish.")] input: RunApproveInput,
    ) -> Result<RunApprovePayload, ApiError> {
        RunApprovePayload::of(approve(ctx, input).await)
    }
}

async fn approve(ctx: &Context<'_>, input: RunApproveInput) -> Outcome<run::Model> {
    let said = note(input.note.as_deref())?;
    let run = review(ctx, &input.id, (State::Ready, "run.approved"), said).await?;
    ctx.api().push(Job::MakeVideo { run: run.id }).await;
    Ok(run)
}
