//! What one process needs to buy: doors, prices, a database and a store.

use std::sync::Arc;

use entity::{Owned, provider_key};
use sea_orm::{ColumnTrait, DatabaseConnection, QueryFilter};
use settings::Clock;
use store::Store;
use studio::StudioError;
use studio::provider::{Access, Door, Prices, Provider, Providers};
use uuid::Uuid;
use vault::{Place, Vault};

use crate::Book;

/// What one process needs to buy. Cheap to clone.
#[derive(Clone)]
pub struct Books {
    pub(crate) parts: Arc<Parts>,
}

/// What all clones share.
pub(crate) struct Parts {
    pub(crate) db: DatabaseConnection,
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    pub(crate) prices: Prices,
    vault: Vault,
    providers: Providers,
}

impl Books {
    /// Fails when the price table does not read, or there is no way to the Internet.
    pub fn open(
        settings: &settings::Providers,
        db: DatabaseConnection,
        store: Store,
        vault: Vault,
        clock: Clock,
    ) -> Result<Self, StudioError> {
        let prices = Prices::load(settings.prices_file.as_deref())?;
        let parts = Parts { db, store, clock, prices, vault, providers: Providers::new(settings)? };
        Ok(Self { parts: Arc::new(parts) })
    }

    /// The doors of all providers.
    pub fn providers(&self) -> &Providers {
        &self.parts.providers
    }

    /// What providers charge.
    pub fn prices(&self) -> &Prices {
        &self.parts.prices
    }

    /// The ledger of `user`.
    pub fn book(&self, user: Uuid) -> Book {
        Book::new(self.clone(), user)
    }

    /// The provider's door, opened with the person's own key or else the service's. Fails with `key_missing` when there is
    /// none.
    pub async fn door(&self, user: Uuid, provider: Provider) -> Result<Door, StudioError> {
        let access = match self.own(user, provider).await? {
            Some(access) => access,
            None => self.service(provider),
        };
        Ok(self.parts.providers.door(access)?)
    }

    /// Whether there is a key, the person's or the service's.
    pub async fn has_key(&self, user: Uuid, provider: Provider) -> Result<bool, StudioError> {
        match self.door(user, provider).await {
            Ok(_) => Ok(true),
            Err(StudioError::Provider(_)) => Ok(false),
            Err(error) => Err(error),
        }
    }

    async fn own(&self, user: Uuid, provider: Provider) -> Result<Option<Access>, StudioError> {
        let row = provider_key::Entity::of(user)
            .filter(provider_key::Column::Provider.eq(entity_of(provider)))
            .one(&self.parts.db)
            .await
            .map_err(|error| failed(&error))?;
        let Some(row) = row else { return Ok(None) };
        let key = match row.sealed_key.as_str() {
            "" => None,
            sealed => Some(self.parts.vault.open(sealed, &Place::provider_key(row.id, user)).map_err(|error| failed(&error))?),
        };
        Ok(Some(Access { provider, key, base: row.base_url.and_then(|base| base.parse().ok()) }))
    }

    fn service(&self, provider: Provider) -> Access {
        let settings = self.parts.providers.settings();
        let key = match provider {
            Provider::OpenAi => &settings.openai_api_key,
            Provider::Compatible => &settings.compatible_api_key,
            Provider::ElevenLabs => &settings.elevenlabs_api_key,
            Provider::Pexels => &settings.pexels_api_key,
            Provider::Pixabay => &settings.pixabay_api_key,
        };
        let base = if provider == Provider::Compatible { settings.compatible_url.clone() } else { None };
        Access { provider, key: key.clone(), base }
    }
}

/// The ledger itself failed: nothing is bought without it.
pub(crate) fn failed(error: &dyn std::fmt::Display) -> StudioError {
    StudioError::Tool {
        code: "ledger_unavailable",
        message: "The list of purchases could not be read or written, so nothing was bought.".to_owned(),
        detail: error.to_string(),
    }
}

/// The provider of a key's row.
pub fn provider_of(provider: provider_key::Provider) -> Provider {
    match provider {
        provider_key::Provider::OpenAi => Provider::OpenAi,
        provider_key::Provider::Compatible => Provider::Compatible,
        provider_key::Provider::ElevenLabs => Provider::ElevenLabs,
        provider_key::Provider::Pexels => Provider::Pexels,
        provider_key::Provider::Pixabay => Provider::Pixabay,
    }
}

/// The provider as a key's row names it.
pub fn entity_of(provider: Provider) -> provider_key::Provider {
    match provider {
        Provider::OpenAi => provider_key::Provider::OpenAi,
        Provider::Compatible => provider_key::Provider::Compatible,
        Provider::ElevenLabs => provider_key::Provider::ElevenLabs,
        Provider::Pexels => provider_key::Provider::Pexels,
        Provider::Pixabay => provider_key::Provider::Pixabay,
    }
}
