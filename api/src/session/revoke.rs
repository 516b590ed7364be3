//! Signing other browsers out.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};
use entity::session::{self, Column};
use sea_orm::sea_query::{Expr, SimpleExpr};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::audit;
use crate::auth::Browser;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::text::uuid;

/// Which session to end.
#[derive(InputObject)]
pub(crate) struct SessionRevokeInput {
    /// The session's id.
    id: ID,
}

payload! {
    /// What came of ending a session.
    SessionRevokePayload {
        /// The id of the session that has ended.
        revoked_id: ID
    }
}

/// What came of ending the other sessions.
#[derive(SimpleObject)]
pub(crate) struct SessionRevokeOthersPayload {
    /// The ids of the sessions that have ended.
    revoked_ids: Vec<ID>,
}

#[derive(Default)]
pub(crate) struct SessionRevoke;

#[Object]
impl SessionRevoke {
    /// Ends a session: that browser is signed out at once, and its subscriptions end. `sessionEnd` is for the browser's own.
    /// Only the person, in a browser, may do so.
    async fn session_revoke(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which session to end.")] input: SessionRevokeInput,
    ) -> Result<SessionRevokePayload, ApiError> {
        SessionRevokePayload::of(revoke(ctx, input.id).await)
    }

    /// Ends every session but the one that asks. Only the person, in a browser, may do so.
    async fn session_revoke_others(&self, ctx: &Context<'_>) -> Result<SessionRevokeOthersPayload, ApiError> {
        let (api, browser, now) = (ctx.api(), ctx.browser()?, ctx.api().clock.now());
        let tx = entity::begin(&api.db).await?;
        let ended = end_others(&tx, &browser, now).await?;
        tx.commit().await?;
        api.announce_ended(browser.user, ended.iter().copied()).await;
        Ok(SessionRevokeOthersPayload { revoked_ids: ended.into_iter().map(ID::from).collect() })
    }
}

async fn revoke(ctx: &Context<'_>, id: ID) -> Outcome<ID> {
    let (api, browser, now) = (ctx.api(), ctx.browser()?, ctx.api().clock.now());
    let named = uuid(&id).ok_or_else(|| UserError::not_found("id", "session"))?;
    if named == browser.session {
        return Err(UserError::wrong_state("This is the session you are using; sign out to end it.").into());
    }
    let tx = entity::begin(&api.db).await?;
    let ended = end(&tx, browser.user, Column::Id.eq(named), now).await?;
    tx.commit().await?;
    if ended.is_empty() {
        return Err(UserError::not_found("id", "session").into());
    }
    api.announce_ended(browser.user, ended).await;
    Ok(id)
}

/// Ends all of the person's sessions but the one of `browser`, and writes that down.
pub(crate) async fn end_others(tx: &impl ConnectionTrait, browser: &Browser, now: DateTime<Utc>) -> Result<Vec<Uuid>, DbErr> {
    end(tx, browser.user, Column::Id.ne(browser.session), now).await
}

/// Ends every session of the person.
pub(crate) async fn end_all(tx: &impl ConnectionTrait, user: Uuid, now: DateTime<Utc>) -> Result<Vec<Uuid>, DbErr> {
    end(tx, user, Column::UserId.eq(user), now).await
}

async fn end(tx: &impl ConnectionTrait, user: Uuid, which: SimpleExpr, now: DateTime<Utc>) -> Result<Vec<Uuid>, DbErr> {
    let ended = session::Entity::update_many()
        .col_expr(Column::RevokedAt, Expr::value(now))
        .filter(Column::UserId.eq(user))
        .filter(Column::RevokedAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
        .filter(which)
        .exec_with_returning(tx)
        .await?;
    for row in &ended {
        let entry = audit::Entry { user: row.user_id, kind: "session.revoked", subject: &row.user_agent, actor: "browser", now };
        audit::write(tx, entry).await?;
    }
    Ok(ended.into_iter().map(|row| row.id).collect())
}
