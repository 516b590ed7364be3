//! Passwords: hashed with argon2id, compared at a cost that does not tell whether the person exists.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{Error, PasswordHasher, PasswordVerifier};
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::Semaphore;

use crate::VaultError;

/// One comparison takes 19 MiB; a burst of logins must not take the machine's memory.
static AT_ONCE: Semaphore = Semaphore::const_new(4);

/// The hash to store, with its salt and parameters in it.
pub async fn hash(password: &SecretString) -> Result<String, VaultError> {
    let password = password.clone();
    work(move || {
        let hash = Argon2::default().hash_password(password.expose_secret().as_bytes());
        hash.map(|hash| hash.to_string()).map_err(|_| VaultError::Password)
    })
    .await
}

/// Whether `password` is the one that `hash` was made of.
pub async fn verify(password: &SecretString, hash: &str) -> Result<bool, VaultError> {
    let (password, hash) = (password.clone(), hash.to_owned());
    work(move || {
        let hash = PasswordHash::new(&hash).map_err(|_| VaultError::Password)?;
        match Argon2::default().verify_password(password.expose_secret().as_bytes(), &hash) {
            Ok(()) => Ok(true),
            Err(Error::PasswordInvalid) => Ok(false),
            Err(_) => Err(VaultError::Password),
        }
    })
    .await
}

/// Always false, after the same work as [`verify`]: for a login that names nobody.
pub async fn verify_nobody(password: &SecretString) -> Result<bool, VaultError> {
    hash(password).await.map(|_| false)
}

async fn work<T: Send + 'static>(job: impl FnOnce() -> Result<T, VaultError> + Send + 'static) -> Result<T, VaultError> {
    let _turn = AT_ONCE.acquire().await.map_err(|_| VaultError::Password)?;
    tokio::task::spawn_blocking(job).await.map_err(|_| VaultError::Password)?
}
