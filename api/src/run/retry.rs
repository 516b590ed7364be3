//! Trying a failed run again.

use async_graphql::{Context, ID, InputObject, Object};
use chrono::{DateTime, Utc};
use entity::{Owned, event, run};
use intake::DEADLINE;
use queue::Job;
use sea_orm::sea_query::Expr;

use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::run::Run;
use crate::text::uuid;

/// Which run to try again.
#[derive(InputObject)]
pub(crate) struct RunRetryInput {
    /// The run's id.
    id: ID,
}

payload! {
    /// What came of trying a run again.
    RunRetryPayload {
        /// The run, back in the queue.
        run: Run
    }
}

#[derive(Default)]
pub(crate) struct RunRetry;

#[Object]
impl RunRetry {
    /// Tries a failed run again. It goes on at the step that failed; what is finished is not done again.
    async fn run_retry(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which run to try again.")] input: RunRetryInput,
    ) -> Result<RunRetryPayload, ApiError> {
        RunRetryPayload::of(retry(ctx, &input.id).await)
    }
}

async fn retry(ctx: &Context<'_>, id: &ID) -> Outcome<run::Model> {
    use run::Column;
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "run");
    let known = run::Entity::find_of(viewer.user, uuid(id).ok_or_else(not_found)?, &api.db).await?.ok_or_else(not_found)?;
    let (now, nothing, never) = (api.clock.now(), None::<String>, None::<DateTime<Utc>>);
    let retried = run::change(known.id, &[run::State::Failed], now)
        .col_expr(Column::State, Expr::value(run::State::Queued))
        .col_expr(Column::ToldState, Expr::value(event::ANEW))
        .col_expr(Column::ErrorCode, Expr::value(nothing.clone()))
        .col_expr(Column::ErrorMessage, Expr::value(nothing))
        .col_expr(Column::WritingRound, Expr::value(known.next_writing_round()))
        .col_expr(Column::Retryable, Expr::value(false))
        .col_expr(Column::Attempts, Expr::value(0))
        .col_expr(Column::CancelRequestedAt, Expr::value(never))
        .col_expr(Column::NotBefore, Expr::value(never))
        .col_expr(Column::FinishedAt, Expr::value(never))
        .col_expr(Column::DeadlineAt, Expr::value(now + DEADLINE))
        .exec_with_returning(&api.db)
        .await?;
    let Some(run) = retried.into_iter().next() else {
        return Err(UserError::wrong_state("Only a failed run can be tried again.").into());
    };
    api.announce_run(&run).await;
    api.push(Job::MakeVideo { run: run.id }).await;
    Ok(run)
}
