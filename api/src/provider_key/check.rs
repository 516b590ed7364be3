//! Asking the provider whether a key is good.

use async_graphql::{Context, ID, InputObject, Object};
use chrono::{DateTime, Utc};
use entity::{Owned, provider_key};
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};
use studio::StudioError;
use studio::provider::{Access, ProviderError};

use crate::app::Api;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::provider_key::ProviderKey;
use crate::text::uuid;

/// The word of a good key.
pub(super) const GOOD: &str = "ok";

/// Which key to check.
#[derive(InputObject)]
pub(crate) struct ProviderKeyCheckInput {
    /// The key's id.
    id: ID,
}

payload! {
    /// What came of checking a provider key.
    ProviderKeyCheckPayload {
        /// The key, with what the provider said.
        provider_key: ProviderKey
    }
}

#[derive(Default)]
pub(crate) struct ProviderKeyCheck;

#[Object]
impl ProviderKeyCheck {
    /// Asks the provider again whether a key is good, with a call that costs nothing.
    async fn provider_key_check(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which key to check.")] input: ProviderKeyCheckInput,
    ) -> Result<ProviderKeyCheckPayload, ApiError> {
        ProviderKeyCheckPayload::of(check_again(ctx, &input.id).await)
    }
}

async fn check_again(ctx: &Context<'_>, id: &ID) -> Outcome<provider_key::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "provider key");
    let id = uuid(id).ok_or_else(not_found)?;
    let row = provider_key::Entity::find_of(viewer.user, id, &api.db).await?.ok_or_else(not_found)?;
    let said = match api.books.door(viewer.user, ledger::provider_of(row.provider)).await {
        Ok(door) => door.verify().await.map(|verified| verified.note),
        Err(StudioError::Provider(error)) => Err(error),
        Err(error) => return Err(error.into()),
    };
    let mut row = row.into_active_model();
    Checked::of(&said, api.clock.now()).note(&mut row);
    Ok(row.update(&api.db).await?)
}

/// Asks the provider whether what is about to be set is good. A key that is refused is not kept.
pub(super) async fn ask(api: &Api, access: Access) -> Result<Checked, ProviderError> {
    let said = match api.books.providers().door(access) {
        Ok(door) => door.verify().await.map(|verified| verified.note),
        Err(error) => Err(error),
    };
    match said {
        // it may be good, and will be asked about again
        Err(error) if !error.reason.is_passing() => Err(error),
        said => Ok(Checked::of(&said, api.clock.now())),
    }
}

/// What a provider said.
pub(super) struct Checked {
    at: DateTime<Utc>,
    code: String,
    message: String,
}

impl Checked {
    fn of(said: &Result<String, ProviderError>, at: DateTime<Utc>) -> Self {
        let (code, message) = match said {
            Ok(note) => (GOOD.to_owned(), note.clone()),
            Err(error) => (error.code().to_owned(), error.message.clone()),
        };
        Self { at, code, message }
    }

    /// Writes it beside the key.
    pub(super) fn note(self, row: &mut provider_key::ActiveModel) {
        row.checked_at = Set(Some(self.at));
        row.check_code = Set(Some(self.code));
        row.check_message = Set(Some(self.message));
    }
}
