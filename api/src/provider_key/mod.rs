//! The provider key: a person's own key of a provider that writes, speaks or has footage.

mod check;
mod remove;
mod set;
mod trouble;

use async_graphql::{Context, Enum, ID, Object, SimpleObject};
use chrono::{DateTime, Utc};
use entity::{Owned, provider_key};
use sea_orm::QueryOrder;

pub(crate) use check::ProviderKeyCheck;
pub(crate) use remove::ProviderKeyRemove;
pub(crate) use set::ProviderKeySet;
pub(crate) use trouble::told;

use crate::context::Reach;
use crate::error::ApiError;

/// Whose key it is.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::provider_key::Provider")]
pub(crate) enum Provider {
    /// OpenAI: scripts, speech and images.
    #[graphql(name = "OPENAI")]
    OpenAi,
    /// A server that speaks like OpenAI: scripts and speech.
    Compatible,
    /// ElevenLabs: speech with word times.
    #[graphql(name = "ELEVENLABS")]
    ElevenLabs,
    /// Pexels: footage.
    Pexels,
    /// Pixabay: footage.
    Pixabay,
}

/// What a provider said of a key.
#[derive(SimpleObject)]
pub(crate) struct KeyCheck {
    /// When it was asked.
    at: DateTime<Utc>,
    /// Whether the key is good.
    ok: bool,
    /// A stable word of what is wrong, such as `no_credit`; `ok` when nothing is.
    code: String,
    /// The same in a sentence; what is left of a plan, where the provider tells.
    message: String,
}

/// A key of a provider, kept sealed. The key itself is never shown again.
pub(crate) struct ProviderKey(provider_key::Model);

impl From<provider_key::Model> for ProviderKey {
    fn from(row: provider_key::Model) -> Self {
        Self(row)
    }
}

/// A key of a provider, kept sealed. The key itself is never shown again.
#[Object]
impl ProviderKey {
    /// Id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Whose key it is.
    async fn provider(&self) -> Provider {
        self.0.provider.into()
    }

    /// The last four characters, to recognise it by.
    async fn last_four(&self) -> &str {
        &self.0.last_four
    }

    /// Where an OpenAI-compatible server is; null for the others.
    async fn base_url(&self) -> Option<&str> {
        self.0.base_url.as_deref()
    }

    /// What the provider said when it was last asked; null when it never answered.
    async fn check(&self) -> Option<KeyCheck> {
        let (at, code) = (self.0.checked_at?, self.0.check_code.clone()?);
        Some(KeyCheck { at, ok: code == check::GOOD, code, message: self.0.check_message.clone().unwrap_or_default() })
    }

    /// When it was first set.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// When it was last replaced.
    async fn updated_at(&self) -> DateTime<Utc> {
        self.0.updated_at
    }
}

#[derive(Default)]
pub(crate) struct ProviderKeyQuery;

#[Object]
impl ProviderKeyQuery {
    /// The person's provider keys, at most one per provider.
    #[graphql(complexity = "3 * child_complexity")]
    async fn provider_keys(&self, ctx: &Context<'_>) -> Result<Vec<ProviderKey>, ApiError> {
        let all = provider_key::Entity::of(ctx.viewer()?.user).order_by_asc(provider_key::Column::Provider);
        Ok(all.all(&ctx.api().db).await?.into_iter().map(ProviderKey::from).collect())
    }
}
