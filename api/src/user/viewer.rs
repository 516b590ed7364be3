//! Who is signed in.

use async_graphql::{Context, Object};
use entity::user;
use sea_orm::EntityTrait;

use crate::auth::Caller;
use crate::context::Reach;
use crate::error::ApiError;
use crate::user::User;

#[derive(Default)]
pub(crate) struct ViewerQuery;

#[Object]
impl ViewerQuery {
    /// The person for whom the request acts; null when nobody signed in. Fails with `UNAUTHENTICATED` when the session or
    /// token is not good any more: a browser then refreshes its session and asks again.
    async fn viewer(&self, ctx: &Context<'_>) -> Result<Option<User>, ApiError> {
        if matches!(ctx.caller(), Caller::Nobody) {
            return Ok(None);
        }
        let user = ctx.viewer()?.user;
        Ok(user::Entity::find_by_id(user).one(&ctx.api().db).await?.map(User::from))
    }
}
