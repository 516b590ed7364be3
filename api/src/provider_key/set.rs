//! Setting a provider key.

use async_graphql::{Context, InputObject, Object};
use entity::{Owned, provider_key};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use secrecy::{ExposeSecret, SecretString};
use vault::Place;

use crate::audit;
use crate::context::Reach;
use crate::error::UserErrorCode::{Invalid, TooLong, TooShort};
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::provider_key::{Provider, ProviderKey};
use crate::user;

const LENGTHS: std::ops::RangeInclusive<usize> = 16..=512;

/// Which key to set.
#[derive(InputObject)]
pub(crate) struct ProviderKeySetInput {
    /// Whose key it is.
    provider: Provider,
    /// The key, as the provider shows it. It is sealed before it is stored.
    #[graphql(secret)]
    key: String,
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
    /// Sets the person's key of a provider; a former one is replaced.
    async fn provider_key_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which key to set.")] input: ProviderKeySetInput,
    ) -> Result<ProviderKeySetPayload, ApiError> {
        ProviderKeySetPayload::of(set(ctx, input).await)
    }
}

async fn set(ctx: &Context<'_>, input: ProviderKeySetInput) -> Outcome<provider_key::Model> {
    use provider_key::Column;
    let (api, viewer) = (ctx.api(), ctx.writer()?);
    let key = SecretString::from(input.key.trim());
    check(key.expose_secret())?;
    let (provider, now) = (input.provider.into(), api.clock.now());
    let tx = entity::begin(&api.db).await?;
    user::lock(&tx, viewer.user).await?;
    let of_provider = provider_key::Entity::of(viewer.user).filter(Column::Provider.eq(provider));
    // the row keeps its id, to which the key is sealed
    let id = of_provider.one(&tx).await?.map_or_else(entity::new_id, |row| row.id);
    let row = provider_key::ActiveModel {
        id: Set(id),
        user_id: Set(viewer.user),
        provider: Set(provider),
        sealed_key: Set(api.vault.seal(&key, &Place::provider_key(id, viewer.user))),
        last_four: Set(last_four(key.expose_secret())),
        created_at: Set(now),
        updated_at: Set(now),
    };
    let replace =
        OnConflict::column(Column::Id).update_columns([Column::SealedKey, Column::LastFour, Column::UpdatedAt]).to_owned();
    let row = provider_key::Entity::insert(row).on_conflict(replace).exec_with_returning(&tx).await?;
    let subject = format!("{:?}, ending in {}", input.provider, row.last_four);
    let entry = audit::Entry { user: viewer.user, kind: "provider_key.set", subject: &subject, actor: &viewer.actor(), now };
    audit::write(&tx, entry).await?;
    tx.commit().await?;
    Ok(row)
}

fn check(key: &str) -> Result<(), UserError> {
    let refuse = |code, message: &str| Err(UserError::on("key", code, message));
    match key.chars().count() {
        length if length < *LENGTHS.start() => refuse(TooShort, "A key has at least 16 characters."),
        length if length > *LENGTHS.end() => refuse(TooLong, "A key has at most 512 characters."),
        _ if !key.chars().all(|letter| letter.is_ascii_graphic()) => refuse(Invalid, "This does not look like a key."),
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
        assert_eq!(check("sk-short").unwrap_err().code, TooShort);
        assert_eq!(check(&"k".repeat(513)).unwrap_err().code, TooLong);
        assert_eq!(check("this is a sentence, not a key").unwrap_err().code, Invalid);
        assert!(check("sk-proj-0123456789abcdef").is_ok());
    }

    #[test]
    fn only_the_last_four_characters_stay_readable() {
        assert_eq!(last_four("sk-proj-0123456789abcdef"), "cdef");
    }
}
