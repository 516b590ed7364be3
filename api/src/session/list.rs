//! The browsers that are signed in.

use async_graphql::{Context, ID, Object};
use chrono::{DateTime, Utc};
use entity::{Owned, session};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, Select};
use uuid::Uuid;

use crate::context::Reach;
use crate::error::ApiError;

/// A browser that is signed in.
pub(crate) struct Session {
    row: session::Model,
    is_current: bool,
}

impl Session {
    /// As the browser of session `current` sees it.
    pub(super) fn seen_from(current: Option<Uuid>, row: session::Model) -> Self {
        Self { is_current: current == Some(row.id), row }
    }
}

/// A browser that is signed in.
#[Object]
impl Session {
    /// Id.
    async fn id(&self) -> ID {
        self.row.id.into()
    }

    /// What the browser calls itself.
    async fn user_agent(&self) -> &str {
        &self.row.user_agent
    }

    /// When the person signed in.
    async fn created_at(&self) -> DateTime<Utc> {
        self.row.created_at
    }

    /// When it was last used, to a quarter of an hour.
    async fn last_used_at(&self) -> DateTime<Utc> {
        self.row.rotated_at
    }

    /// When it ends if it is not used until then.
    async fn expires_at(&self) -> DateTime<Utc> {
        self.row.expires_at
    }

    /// Whether it is the one that asks.
    async fn is_current(&self) -> bool {
        self.is_current
    }
}

#[derive(Default)]
pub(crate) struct SessionQuery;

#[Object]
impl SessionQuery {
    /// The browsers that are signed in to the account, the one used last first.
    #[graphql(complexity = "10 * child_complexity")]
    async fn sessions(&self, ctx: &Context<'_>) -> Result<Vec<Session>, ApiError> {
        let (api, viewer) = (ctx.api(), ctx.viewer()?);
        let all = alive(viewer.user, api.clock.now()).order_by_desc(session::Column::RotatedAt);
        let rows = all.order_by_desc(session::Column::Id).all(&api.db).await?;
        Ok(rows.into_iter().map(|row| Session::seen_from(viewer.session(), row)).collect())
    }
}

/// The person's sessions that have not ended.
pub(super) fn alive(user: Uuid, now: DateTime<Utc>) -> Select<session::Entity> {
    session::Entity::of(user).filter(session::Column::RevokedAt.is_null()).filter(session::Column::ExpiresAt.gt(now))
}
