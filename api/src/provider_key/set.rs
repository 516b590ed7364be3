//! Setting a provider key.

use async_graphql::{Context, InputObject, Object};
use entity::{Owned, provider_key};
use ledger::provider_of;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, Set};
use secrecy::{ExposeSecret, SecretString};
use studio::provider::Access;
use url::Url;
use uuid::Uuid;
use vault::Place;

use super::check::{self, Checked};
use super::trouble::of_provider;
use crate::app::Api;
use crate::context::Reach;
use crate::error::UserErrorCode::{Invalid, Required, TooLong, TooShort};
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::provider_key::{Provider, ProviderKey};
use crate::{audit, user};

const SHORTEST: usize = 16;
const LONGEST: usize = 512;

/// Which key to set.
#[derive(InputObject)]
pub(crate) struct ProviderKeySetInput {
    /// Whose key it is.
    provider: Provider,
    /// The key, as the provider shows it. It is sealed before it is stored. An OpenAI-compatible server may need none.
    #[graphql(secret)]
    key: Option<String>,
    /// Where an OpenAI-compatible server is, up to and with its version, such as `https://llm.example/v1`; for no other.
    base_url: Option<String>,
}

payload! {
    /// What came of setting a provider key.
    ProviderKeySetPayload {
        /// What is known of the key.
        provider_key: ProviderKey
    }
}

#[derive(Default)]
pub(crate) struct ProviderKeySet;

#[Object]
impl ProviderKeySet {
    /// Sets the person's key of a provider; a former one is replaced. The provider is asked about it first, with a call that
    /// costs nothing: a key that it refuses is not kept. When it does not answer, the key is kept and `check` says so.
    async fn provider_key_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which key to set.")] input: ProviderKeySetInput,
    ) -> Result<ProviderKeySetPayload, ApiError> {
        ProviderKeySetPayload::of(set(ctx, input).await)
    }
}

async fn set(ctx: &Context<'_>, input: ProviderKeySetInput) -> Outcome<provider_key::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let given = Given::read(input)?;
    let access = Access { provider: provider_of(given.provider), key: given.key.clone(), base: given.base.clone() };
    let checked = check::ask(api, access).await.map_err(|error| of_provider(&error, given.field()))?;
    let tx = entity::begin(&api.db).await?;
    user::lock(&tx, viewer.user).await?;
    let row = keep(&tx, api, viewer.user, &given, checked).await?;
    let subject = format!("{:?}, ending in {}", row.provider, row.last_four);
    let now = row.updated_at;
    let entry = audit::Entry { user: viewer.user, kind: "provider_key.set", subject: &subject, actor: &viewer.actor(), now };
    audit::write(&tx, entry).await?;
    tx.commit().await?;
    Ok(row)
}

async fn keep(
    tx: &impl ConnectionTrait,
    api: &Api,
    user: Uuid,
    given: &Given,
    checked: Checked,
) -> Result<provider_key::Model, DbErr> {
    use provider_key::Column;
    let now = api.clock.now();
    let of_provider = provider_key::Entity::of(user).filter(Column::Provider.eq(given.provider));
    // the row keeps its id, to which the key is sealed
    let id = of_provider.one(tx).await?.map_or_else(entity::new_id, |row| row.id);
    let seal = |key| api.vault.seal(key, &Place::provider_key(id, user));
    let mut row = provider_key::ActiveModel {
        id: Set(id),
        user_id: Set(user),
        provider: Set(given.provider),
        sealed_key: Set(given.key.as_ref().map_or_else(String::new, seal)),
        last_four: Set(given.key.as_ref().map_or_else(String::new, |key| last_four(key.expose_secret()))),
        base_url: Set(given.base.as_ref().map(ToString::to_string)),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    checked.note(&mut row);
    let changed = [
        Column::SealedKey,
        Column::LastFour,
        Column::BaseUrl,
        Column::CheckedAt,
        Column::CheckCode,
        Column::CheckMessage,
        Column::UpdatedAt,
    ];
    let replace = OnConflict::column(Column::Id).update_columns(changed).to_owned();
    provider_key::Entity::insert(row).on_conflict(replace).exec_with_returning(tx).await
}

/// What was handed in, of the right form.
struct Given {
    provider: provider_key::Provider,
    key: Option<SecretString>,
    base: Option<Url>,
}

impl Given {
    fn read(input: ProviderKeySetInput) -> Result<Self, UserError> {
        let compatible = input.provider == Provider::Compatible;
        let key = input.key.map(|key| key.trim().to_owned()).filter(|key| !key.is_empty()).map(SecretString::from);
        match &key {
            None if !compatible => return Err(UserError::on("key", Required, "Enter the key.")),
            None => (),
            Some(key) => check(key.expose_secret(), if compatible { 1 } else { SHORTEST })?,
        }
        let base = input.base_url.map(|base| base.trim().to_owned()).filter(|base| !base.is_empty());
        let base = match (compatible, base) {
            (true, None) => return Err(UserError::on("baseUrl", Required, "Enter the address of the server.")),
            (false, Some(_)) => {
                return Err(UserError::on("baseUrl", Invalid, "Only an OpenAI-compatible server has an address of its own."));
            }
            (true, Some(base)) => Some(address(&base)?),
            (false, None) => None,
        };
        Ok(Self { provider: input.provider.into(), key, base })
    }

    /// The input that is to blame when the provider refuses.
    fn field(&self) -> &'static str {
        if self.key.is_some() { "key" } else { "baseUrl" }
    }
}

fn address(text: &str) -> Result<Url, UserError> {
    let refuse = || UserError::on("baseUrl", Invalid, "This is not an address such as https://llm.example/v1.");
    Url::parse(text).ok().filter(|url| url.has_host() && text.len() <= LONGEST).ok_or_else(refuse)
}

fn check(key: &str, shortest: usize) -> Result<(), UserError> {
    let refuse = |code, message: String| Err(UserError::on("key", code, message));
    match key.chars().count() {
        length if length < shortest => refuse(TooShort, format!("A key has at least {shortest} characters.")),
        length if length > LONGEST => refuse(TooLong, format!("A key has at most {LONGEST} characters.")),
        _ if !key.chars().all(|letter| letter.is_ascii_graphic()) => refuse(Invalid, "This does not look like a key.".into()),
        _ => Ok(()),
    }
}

fn last_four(key: &str) -> String {
    key.chars().skip(key.chars().count().saturating_sub(4)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_look_like_a_key_is_refused() {
        assert_eq!(check("sk-short", SHORTEST).unwrap_err().code, TooShort);
        assert_eq!(check(&"k".repeat(513), SHORTEST).unwrap_err().code, TooLong);
        assert_eq!(check("this is a sentence, not a key", SHORTEST).unwrap_err().code, Invalid);
        assert!(check("sk-proj-0123456789abcdef", SHORTEST).is_ok());
    }

    #[test]
    fn only_the_last_four_characters_stay_readable() {
        assert_eq!(last_four("sk-proj-0123456789abcdef"), "cdef");
    }
}
