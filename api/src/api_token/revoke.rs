//! Revoking an API token.

use async_graphql::{Context, ID, InputObject, Object};
use entity::{Owned, api_token};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::api_token::ApiToken;
use crate::audit;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::text::uuid;

/// Which token to revoke.
#[derive(InputObject)]
pub(crate) struct ApiTokenRevokeInput {
    /// The token's id.
    id: ID,
}

payload! {
    /// What came of revoking an API token.
    ApiTokenRevokePayload {
        /// The token, which works no more.
        api_token: ApiToken
    }
}

#[derive(Default)]
pub(crate) struct ApiTokenRevoke;

#[Object]
impl ApiTokenRevoke {
    /// Revokes an API token at once. Revoking it again changes nothing.
    async fn api_token_revoke(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which token to revoke.")] input: ApiTokenRevokeInput,
    ) -> Result<ApiTokenRevokePayload, ApiError> {
        ApiTokenRevokePayload::of(revoke(ctx, &input.id).await)
    }
}

async fn revoke(ctx: &Context<'_>, id: &ID) -> Outcome<api_token::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "API token");
    let id = uuid(id).ok_or_else(not_found)?;
    let now = api.clock.now();
    let revoked = api_token::Entity::update_many()
        .col_expr(api_token::Column::RevokedAt, Expr::value(now))
        .filter(api_token::Column::Id.eq(id))
        .filter(api_token::Column::UserId.eq(viewer.user))
        .filter(api_token::Column::RevokedAt.is_null())
        .exec(&api.db)
        .await?;
    let row = api_token::Entity::find_of(viewer.user, id, &api.db).await?.ok_or_else(not_found)?;
    if revoked.rows_affected == 1 {
        let entry =
            audit::Entry { user: viewer.user, kind: "api_token.revoked", subject: &row.name, actor: &viewer.actor(), now };
        audit::write(&api.db, entry).await?;
        api.announce_ended(viewer.user, [row.id]).await;
    }
    Ok(row)
}
