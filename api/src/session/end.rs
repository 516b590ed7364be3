//! Signing out.

use async_graphql::{Context, Object, SimpleObject};
use entity::session;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::auth::{Caller, cookies};
use crate::context::Reach;
use crate::error::ApiError;

/// What came of signing out.
#[derive(SimpleObject)]
pub(crate) struct SessionEndPayload {
    /// Whether there was a session to end.
    ended: bool,
}

#[derive(Default)]
pub(crate) struct SessionEnd;

#[Object]
impl SessionEnd {
    /// Signs the browser out: its session ends and its cookies go. Ends nothing for a program.
    async fn session_end(&self, ctx: &Context<'_>) -> Result<SessionEndPayload, ApiError> {
        let api = ctx.api();
        for cookie in cookies::forget(api) {
            ctx.append_http_header("set-cookie", cookie.to_string());
        }
        let Caller::Known(viewer) = ctx.caller() else { return Ok(SessionEndPayload { ended: false }) };
        let Some(session) = viewer.session() else { return Ok(SessionEndPayload { ended: false }) };
        let ended = session::Entity::update_many()
            .col_expr(session::Column::RevokedAt, Expr::value(api.clock.now()))
            .filter(session::Column::Id.eq(session))
            .filter(session::Column::UserId.eq(viewer.user))
            .filter(session::Column::RevokedAt.is_null())
            .exec(&api.db)
            .await?;
        api.announce_ended(viewer.user, [session]).await;
        Ok(SessionEndPayload { ended: ended.rows_affected == 1 })
    }
}
