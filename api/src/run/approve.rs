//! Saying yes to a video.

use async_graphql::{Context, ID, InputObject, Object};
use entity::{Owned, run};
use queue::Job;
use sea_orm::ColumnTrait;
use sea_orm::QueryFilter;
use sea_orm::sea_query::Expr;

use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::run::Run;
use crate::text::uuid;

/// Which video to publish.
#[derive(InputObject)]
pub(crate) struct RunApproveInput {
    /// The run's id.
    id: ID,
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
        RunApprovePayload::of(approve(ctx, &input.id).await)
    }
}

async fn approve(ctx: &Context<'_>, id: &ID) -> Outcome<run::Model> {
    let (api, viewer) = (ctx.api(), ctx.writer()?);
    let not_found = || UserError::not_found("id", "run");
    let known = run::Entity::find_of(viewer.user, uuid(id).ok_or_else(not_found)?, &api.db).await?.ok_or_else(not_found)?;
    let approved = run::change(known.id, &[run::State::AwaitingApproval], api.clock.now())
        .col_expr(run::Column::State, Expr::value(run::State::Ready))
        .filter(run::Column::CancelRequestedAt.is_null())
        .exec_with_returning(&api.db)
        .await?;
    let Some(run) = approved.into_iter().next() else {
        return Err(UserError::wrong_state("This video does not wait for approval.").into());
    };
    api.announce_run(&run).await;
    api.push(Job::MakeVideo { run: run.id }).await;
    Ok(run)
}
