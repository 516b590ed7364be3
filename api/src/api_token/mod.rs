//! The API token: how a program proves for whom it acts.

mod create;
mod revoke;

use async_graphql::{Context, ID, Object};
use chrono::{DateTime, Utc};
use entity::{Owned, api_token};
use sea_orm::QueryOrder;

pub(crate) use create::ApiTokenCreate;
pub(crate) use revoke::ApiTokenRevoke;

use crate::auth::TokenScope;
use crate::context::Reach;
use crate::error::ApiError;

/// A token of a program. The token itself is shown once, when it is made.
pub(crate) struct ApiToken(api_token::Model);

impl From<api_token::Model> for ApiToken {
    fn from(row: api_token::Model) -> Self {
        Self(row)
    }
}

/// A token of a program. The token itself is shown once, when it is made.
#[Object]
impl ApiToken {
    /// Id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// What the person calls it.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// What it may do.
    async fn scopes(&self) -> Result<Vec<TokenScope>, ApiError> {
        Ok(serde_json::from_value(self.0.scopes.clone())?)
    }

    /// The networks it may be used from; empty when it may be used from anywhere.
    async fn addresses(&self) -> Result<Vec<String>, ApiError> {
        Ok(self.0.addresses.clone().map(serde_json::from_value).transpose()?.unwrap_or_default())
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// When it stops working.
    async fn expires_at(&self) -> DateTime<Utc> {
        self.0.expires_at
    }

    /// When it was last used, to the minute; null when never.
    async fn last_used_at(&self) -> Option<DateTime<Utc>> {
        self.0.last_used_at
    }

    /// When it was revoked; null while it works.
    async fn revoked_at(&self) -> Option<DateTime<Utc>> {
        self.0.revoked_at
    }
}

#[derive(Default)]
pub(crate) struct ApiTokenQuery;

#[Object]
impl ApiTokenQuery {
    /// The person's API tokens, newest first, with those that do not work any more.
    #[graphql(complexity = "10 * child_complexity")]
    async fn api_tokens(&self, ctx: &Context<'_>) -> Result<Vec<ApiToken>, ApiError> {
        let all = api_token::Entity::of(ctx.viewer()?.user).order_by_desc(api_token::Column::Id);
        Ok(all.all(&ctx.api().db).await?.into_iter().map(ApiToken::from).collect())
    }
}
