//! Stopping a run.

use async_graphql::{Context, ID, InputObject, Object};
use chrono::{DateTime, Utc};
use entity::{Owned, publication, run};
use queue::Job;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, DatabaseTransaction, Iterable, QueryFilter};

use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::publication::cancel_scheduled;
use crate::run::Run;
use crate::text::uuid;

/// Which run to stop.
#[derive(InputObject)]
pub(crate) struct RunCancelInput {
    /// The run's id.
    id: ID,
}

payload! {
    /// What came of stopping a run.
    RunCancelPayload {
        /// The run. One that a worker holds is `CANCELLED` a moment later.
        run: Run
    }
}

#[derive(Default)]
pub(crate) struct RunCancel;

#[Object]
impl RunCancel {
    /// Stops a run: no further work is done for it, and what is not on its way to a platform yet is not published. What is
    /// published already stays there. Asking again changes nothing.
    async fn run_cancel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which run to stop.")] input: RunCancelInput,
    ) -> Result<RunCancelPayload, ApiError> {
        RunCancelPayload::of(cancel(ctx, &input.id).await)
    }
}

async fn cancel(ctx: &Context<'_>, id: &ID) -> Outcome<run::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "run");
    let id = uuid(id).ok_or_else(not_found)?;
    let now = api.clock.now();
    let tx = entity::begin(&api.db).await?;
    let known = run::Entity::find_of(viewer.user, id, &tx).await?.ok_or_else(not_found)?;
    if known.cancel_requested_at.is_some() {
        return Ok(known);
    }
    let asked = ask(&tx, &known, now).await?;
    let stopped = stop_idle(&tx, &asked, now).await?;
    let publications = if stopped.is_none() && asked.state == run::State::Ready {
        cancel_scheduled(&tx, viewer.user, publication::Column::RunId.eq(id), now).await?
    } else {
        Vec::new()
    };
    tx.commit().await?;
    let run = stopped.unwrap_or(asked);
    api.announce_run(&run).await;
    for publication in &publications {
        api.announce_publication(publication).await;
    }
    if run.state == run::State::Ready {
        // a worker settles whether the run is over now
        api.push(Job::MakeVideo { run: run.id }).await;
    }
    Ok(run)
}

async fn ask(tx: &DatabaseTransaction, known: &run::Model, now: DateTime<Utc>) -> Outcome<run::Model> {
    let going_on: Vec<_> = run::State::iter().filter(|state| !state.is_over()).collect();
    let asked = run::change(known.id, &going_on, now)
        .col_expr(run::Column::CancelRequestedAt, Expr::value(now))
        .exec_with_returning(tx)
        .await?;
    asked.into_iter().next().ok_or_else(|| UserError::wrong_state("This run has ended already.").into())
}

/// Ends a run that nobody works on at once; a worker that holds one ends it itself.
async fn stop_idle(tx: &DatabaseTransaction, asked: &run::Model, now: DateTime<Utc>) -> Outcome<Option<run::Model>> {
    let free = Condition::any().add(run::Column::LeaseUntil.is_null()).add(run::Column::LeaseUntil.lt(now));
    let stopped = run::change(asked.id, &[run::State::Queued, run::State::AwaitingApproval], now)
        .col_expr(run::Column::State, Expr::value(run::State::Cancelled))
        .col_expr(run::Column::FinishedAt, Expr::value(now))
        .filter(free)
        .exec_with_returning(tx)
        .await?;
    Ok(stopped.into_iter().next())
}
