//! Trying a failed publication again.

use async_graphql::{Context, ID, InputObject, Object};
use chrono::{DateTime, TimeDelta, Utc};
use entity::{Owned, connection, event, publication, run};
use queue::Job;
use sea_orm::sea_query::Expr;

use crate::app::Api;
use crate::connection::usable;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::publication::Publication;
use crate::text::uuid;

/// How long it may take from being asked for again.
const DEADLINE: TimeDelta = TimeDelta::hours(24);

/// Which publication to try again.
#[derive(InputObject)]
pub(crate) struct PublicationRetryInput {
    /// The publication's id.
    id: ID,
}

payload! {
    /// What came of trying a publication again.
    PublicationRetryPayload {
        /// The publication, scheduled again.
        publication: Publication
    }
}

#[derive(Default)]
pub(crate) struct PublicationRetry;

#[Object]
impl PublicationRetry {
    /// Tries a failed publication again.
    async fn publication_retry(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which publication to try again.")] input: PublicationRetryInput,
    ) -> Result<PublicationRetryPayload, ApiError> {
        PublicationRetryPayload::of(retry(ctx, &input.id).await)
    }
}

async fn retry(ctx: &Context<'_>, id: &ID) -> Outcome<publication::Model> {
    use publication::{Column, State};
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "publication");
    let known =
        publication::Entity::find_of(viewer.user, uuid(id).ok_or_else(not_found)?, &api.db).await?.ok_or_else(not_found)?;
    check(api, &known).await?;
    let (now, nothing, never) = (api.clock.now(), None::<String>, None::<DateTime<Utc>>);
    let retried = publication::change(known.id, &[State::Failed], now)
        .col_expr(Column::State, Expr::value(State::Scheduled))
        .col_expr(Column::ToldState, Expr::value(event::ANEW))
        .col_expr(Column::ErrorCode, Expr::value(nothing.clone()))
        .col_expr(Column::ErrorMessage, Expr::value(nothing))
        .col_expr(Column::Retryable, Expr::value(false))
        .col_expr(Column::Attempts, Expr::value(0))
        .col_expr(Column::NotBefore, Expr::value(never))
        .col_expr(Column::DeadlineAt, Expr::value(now + DEADLINE))
        .exec_with_returning(&api.db)
        .await?;
    let Some(publication) = retried.into_iter().next() else {
        return Err(UserError::wrong_state("Only a failed publication can be tried again.").into());
    };
    api.announce_publication(&publication).await;
    api.push(Job::Publish { publication: publication.id }).await;
    Ok(publication)
}

/// What a retry needs is still there: the account and the file.
async fn check(api: &Api, known: &publication::Model) -> Outcome<()> {
    let connection = connection::Entity::find_of(known.user_id, known.connection_id, &api.db).await?;
    if let Some(connection) = &connection {
        usable(connection, "id")?;
    }
    let run = run::Entity::find_of(known.user_id, known.run_id, &api.db).await?;
    if run.is_none_or(|run| run.video_key.is_none() || run.files_removed_at.is_some()) {
        return Err(UserError::wrong_state("The video's file was removed; make the video again.").into());
    }
    Ok(())
}
