//! What a password must be, and whether one is the person's.

use entity::user;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use secrecy::{ExposeSecret, SecretString};

use crate::app::Api;
use crate::context::Client;
use crate::error::UserErrorCode::{TooLong, TooShort, TooWeak, WrongCredentials};
use crate::error::{Outcome, UserError};

const CHARACTERS: std::ops::RangeInclusive<usize> = 10..=256;
/// Longer ones belong to nobody, and hashing them would cost us.
const LONGEST_BYTES: usize = 4096;

/// What is wrong with a new password, given in `field`.
pub(super) fn mistake(field: &str, password: &str) -> Option<UserError> {
    let length = password.chars().count();
    if length < *CHARACTERS.start() {
        return Some(UserError::on(field, TooShort, "A password needs at least 10 characters."));
    }
    (length > *CHARACTERS.end()).then(|| UserError::on(field, TooLong, "A password has at most 256 characters."))
}

/// What makes a new password, given in `field`, easy to guess for somebody who knows the person's address.
pub(super) async fn weakness(api: &Api, field: &str, password: &SecretString, email: &str) -> Outcome<Option<UserError>> {
    let name = email.split('@').next().unwrap_or_default();
    let known = vec![email.to_owned(), name.to_owned(), "video-publisher".to_owned()];
    let found = api.passwords.weakness(password, known).await?;
    Ok(found.map(|why| UserError::on(field, TooWeak, format!("This password is easy to guess. {why}"))))
}

/// Whether the password is that of `person`; nobody's is after the same work.
pub(crate) async fn is_of(api: &Api, person: Option<&user::Model>, password: &SecretString) -> Outcome<bool> {
    if password.expose_secret().len() > LONGEST_BYTES {
        return Ok(false);
    }
    Ok(match person {
        Some(person) => api.passwords.verify(password, &person.password_hash).await?,
        None => api.passwords.verify_nobody(password).await?,
    })
}

/// Hashes the right password of `person` again if that was done cheaper than it is now.
pub(crate) async fn renew_hash(api: &Api, person: &user::Model, password: &SecretString) -> Outcome<()> {
    if !api.passwords.is_outdated(&person.password_hash) {
        return Ok(());
    }
    let hash = api.passwords.hash(password).await?;
    user::Entity::update_many()
        .set(user::ActiveModel { password_hash: Set(hash), ..Default::default() })
        .filter(user::Column::Id.eq(person.id))
        // who changed it meanwhile has hashed it anew
        .filter(user::Column::PasswordHash.eq(&person.password_hash))
        .exec(&api.db)
        .await?;
    Ok(())
}

/// Asks whoever is signed in for the password once more, given in `field`: as slow for somebody who guesses as signing in.
pub(crate) async fn prove(
    (api, client): (&Api, &Client),
    person: &user::Model,
    (field, password): (&str, String),
) -> Outcome<()> {
    api.throttle.admit(&person.email, client.address)?;
    if is_of(api, Some(person), &password.into()).await? {
        return Ok(());
    }
    Err(wrong(field).into())
}

/// What is told of a password that is not the person's.
pub(super) fn wrong(field: &str) -> UserError {
    UserError::on(field, WrongCredentials, "This is not your password.")
}
