//! What a password must be, and whether one is the person's.

use entity::user;
use secrecy::SecretString;

use crate::app::Api;
use crate::context::Client;
use crate::error::UserErrorCode::{TooLong, TooShort, WrongCredentials};
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

/// Whether the password is that of `person`; nobody's is after the same work.
pub(crate) async fn is_of(person: Option<&user::Model>, password: String) -> Outcome<bool> {
    if password.len() > LONGEST_BYTES {
        return Ok(false);
    }
    let password = SecretString::from(password);
    Ok(match person {
        Some(person) => vault::password::verify(&password, &person.password_hash).await?,
        None => vault::password::verify_nobody(&password).await?,
    })
}

/// Asks whoever is signed in for the password once more, given in `field`: as slow for somebody who guesses as signing in.
pub(crate) async fn prove(
    (api, client): (&Api, &Client),
    person: &user::Model,
    (field, password): (&str, String),
) -> Outcome<()> {
    api.throttle.admit(&person.email, client.address)?;
    if is_of(Some(person), password).await? {
        return Ok(());
    }
    Err(wrong(field).into())
}

/// What is told of a password that is not the person's.
pub(super) fn wrong(field: &str) -> UserError {
    UserError::on(field, WrongCredentials, "This is not your password.")
}
