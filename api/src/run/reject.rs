//! Saying no to a video.

use async_graphql::{Context, ID, InputObject, Object};
use entity::run::{self, State};

use super::review::{note, review};
use crate::error::UserErrorCode::Required;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::run::Run;

/// Which video not to publish, and why.
#[derive(InputObject)]
pub(crate) struct RunRejectInput {
    /// The run's id.
    id: ID,
    /// What is wrong with it, 1 to 1,000 characters.
    note: String,
}

payload! {
    /// What came of rejecting a video.
    RunRejectPayload {
        /// The run, which is published nowhere.
        run: Run
    }
}

#[derive(Default)]
pub(crate) struct RunReject;

#[Object]
impl RunReject {
    /// Keeps a video that waits for approval from being published. It can be changed with `runEdit`, and waits for approval
    /// again then.
    async fn run_reject(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which video not to publish, and why.")] input: RunRejectInput,
    ) -> Result<RunRejectPayload, ApiError> {
        RunRejectPayload::of(reject(ctx, input).await)
    }
}

async fn reject(ctx: &Context<'_>, input: RunRejectInput) -> Outcome<run::Model> {
    let unsaid = || UserError::on("note", Required, "Say what is wrong with it.");
    let said = note(Some(&input.note))?.ok_or_else(unsaid)?;
    review(ctx, &input.id, (State::Rejected, "run.rejected"), Some(said)).await
}
