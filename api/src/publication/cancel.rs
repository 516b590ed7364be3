//! Stopping a publication.

use async_graphql::{Context, ID, InputObject, Object};
use chrono::{DateTime, Utc};
use entity::{Owned, publication};
use queue::Job;
use sea_orm::sea_query::{Expr, ExprTrait, SimpleExpr};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::publication::Publication;
use crate::text::uuid;

/// Which publication to stop.
#[derive(InputObject)]
pub(crate) struct PublicationCancelInput {
    /// The publication's id.
    id: ID,
}

payload! {
    /// What came of stopping a publication.
    PublicationCancelPayload {
        /// The publication, which does not happen.
        publication: Publication
    }
}

#[derive(Default)]
pub(crate) struct PublicationCancel;

#[Object]
impl PublicationCancel {
    /// Stops a publication that the platform has not been told of yet.
    async fn publication_cancel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which publication to stop.")] input: PublicationCancelInput,
    ) -> Result<PublicationCancelPayload, ApiError> {
        PublicationCancelPayload::of(cancel(ctx, &input.id).await)
    }
}

async fn cancel(ctx: &Context<'_>, id: &ID) -> Outcome<publication::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "publication");
    let id = uuid(id).ok_or_else(not_found)?;
    publication::Entity::find_of(viewer.user, id, &api.db).await?.ok_or_else(not_found)?;
    let cancelled = cancel_scheduled(&api.db, viewer.user, publication::Column::Id.eq(id), api.clock.now()).await?;
    let Some(publication) = cancelled.into_iter().next() else {
        return Err(UserError::wrong_state("Only a publication that has not begun can be stopped.").into());
    };
    api.announce_publication(&publication).await;
    // its run may be over now
    api.push(Job::MakeVideo { run: publication.run_id }).await;
    Ok(publication)
}

/// Cancels the person's publications among `which` that no platform has been told of, and returns them.
pub(crate) async fn cancel_scheduled(
    db: &impl ConnectionTrait,
    user: Uuid,
    which: SimpleExpr,
    now: DateTime<Utc>,
) -> Result<Vec<publication::Model>, DbErr> {
    use publication::{Column, Entity, State};
    Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Cancelled))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .col_expr(Column::UpdatedAt, Expr::value(now))
        .filter(Column::UserId.eq(user))
        .filter(Column::State.eq(State::Scheduled))
        .filter(which)
        .exec_with_returning(db)
        .await
}
