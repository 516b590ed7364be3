//! The connection: one account on one platform.

mod account;
mod begin;
mod callback;
mod claims;
mod creator;
mod disconnect;
mod save;
mod start;

use async_graphql::{Context, Enum, ID, Object};
use chrono::{DateTime, Utc};
use entity::{Owned, connection};
use sea_orm::QueryOrder;

pub(crate) use account::{account, client, explain, granted, usable};
pub(crate) use begin::ConnectionBegin;
pub(crate) use callback::callback;
pub(crate) use creator::CreatorQuery;
pub(crate) use disconnect::ConnectionDisconnect;
pub(crate) use start::start;

use crate::context::Reach;
use crate::error::ApiError;
use crate::text::uuid;

/// A platform that videos are published on.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::Platform")]
pub(crate) enum Platform {
    /// YouTube (Shorts).
    #[graphql(name = "YOUTUBE")]
    YouTube,
    /// TikTok.
    #[graphql(name = "TIKTOK")]
    TikTok,
    /// Instagram (Reels).
    Instagram,
}

/// Whether a platform still listens to us.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::connection::Health")]
pub(crate) enum ConnectionHealth {
    /// Works.
    Active,
    /// The permission ran out; connect again.
    Expired,
    /// The person or the platform took the permission back; connect again.
    Revoked,
    /// The person disconnected here; the history stays.
    Disconnected,
}

/// An account on a platform.
pub(crate) struct Connection(connection::Model);

impl From<connection::Model> for Connection {
    fn from(row: connection::Model) -> Self {
        Self(row)
    }
}

/// An account on a platform.
#[Object]
impl Connection {
    /// Id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Where.
    async fn platform(&self) -> Platform {
        self.0.platform.into()
    }

    /// The platform's unchanging id of the account.
    async fn external_id(&self) -> &str {
        &self.0.external_id
    }

    /// The name shown to people.
    async fn display_name(&self) -> &str {
        &self.0.display_name
    }

    /// The handle without `@`, where there is one.
    async fn username(&self) -> Option<&str> {
        self.0.username.as_deref()
    }

    /// A picture of the account, on the platform's servers; it may stop working.
    async fn avatar_url(&self) -> Option<&str> {
        self.0.avatar_url.as_deref()
    }

    /// What the person granted, in the platform's own words.
    async fn scopes(&self) -> Result<Vec<String>, ApiError> {
        Ok(serde_json::from_value(self.0.scopes.clone())?)
    }

    /// Whether it works.
    async fn health(&self) -> ConnectionHealth {
        self.0.health.into()
    }

    /// Why it does not work, in a sentence.
    async fn health_reason(&self) -> Option<&str> {
        self.0.health_reason.as_deref()
    }

    /// When the present access runs out; it is renewed before.
    async fn access_expires_at(&self) -> Option<DateTime<Utc>> {
        self.0.access_expires_at
    }

    /// When the access is next renewed, ahead of need; null when nothing is to be renewed.
    async fn refresh_due_at(&self) -> Option<DateTime<Utc>> {
        self.0.not_before.filter(|_| self.0.health == connection::Health::Active)
    }

    /// When the permission itself ends, where the platform says so; connect again before. Renewing may move it.
    async fn refresh_expires_at(&self) -> Option<DateTime<Utc>> {
        self.0.refresh_expires_at
    }

    /// When it was first connected.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// When it last changed.
    async fn updated_at(&self) -> DateTime<Utc> {
        self.0.updated_at
    }
}

#[derive(Default)]
pub(crate) struct ConnectionQuery;

#[Object]
impl ConnectionQuery {
    /// The person's connections, oldest first, with those that do not work any more.
    #[graphql(complexity = "10 * child_complexity")]
    async fn connections(&self, ctx: &Context<'_>) -> Result<Vec<Connection>, ApiError> {
        let all = connection::Entity::of(ctx.viewer()?.user).order_by_asc(connection::Column::Id);
        Ok(all.all(&ctx.api().db).await?.into_iter().map(Connection::from).collect())
    }

    /// One connection; null when there is no such, or it is somebody else's.
    async fn connection(&self, ctx: &Context<'_>, #[graphql(desc = "Its id.")] id: ID) -> Result<Option<Connection>, ApiError> {
        let user = ctx.viewer()?.user;
        let Some(id) = uuid(&id) else { return Ok(None) };
        Ok(connection::Entity::find_of(user, id, &ctx.api().db).await?.map(Connection::from))
    }
}
