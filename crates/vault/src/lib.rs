//! Sealing, signing, hashing and redaction of secrets.
//!
//! - **Keys** ([`Keys`]): one file, made on the first start and readable by its owner alone. It holds the keys that seal
//!   values, each under an id, and the root from which one signing key per [`Purpose`] is derived. Back it up: without
//!   it, sealed values stay sealed.
//! - **Sealing** ([`Vault::seal`], [`Vault::open`]): AES-256-GCM with a random 96-bit nonce, written as
//!   `v1.KEYID.NONCE.CIPHERTEXT`. A value is bound to its [`Place`] (table, column, row and user): moved elsewhere, it
//!   does not open. After [`Keys::rotate`] and a restart new values use the new key, old ones still open, and
//!   [`Vault::is_current`] says which wait to be sealed again.
//! - **Signing** ([`Vault::sign`], [`Vault::verify`]): HS256 tokens whose key, audience and type belong to one purpose, so
//!   a token for one door does not open another. Expiry is judged by the caller's clock, with no leeway.
//! - **Passwords** ([`password`]): argon2id at a calibrated cost, a few at a time, off the async threads; how easily one is guessed.
//! - **One-time codes** ([`totp`]): of an authenticator app, and recovery codes for who lost it.
//! - **Random secrets** ([`secret`]): made here, stored as a digest, compared in constant time.
//! - **Redaction** ([`redact()`]): what is kept of other people's answers loses what looks like a secret first.

mod keys;
pub mod password;
mod place;
mod redact;
mod seal;
pub mod secret;
mod sign;
pub mod totp;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

pub use keys::Keys;
pub use redact::redact;
pub use seal::Place;
pub use sign::{Purpose, TokenError};

/// Seals and opens values, signs and verifies tokens. Cheap to clone: all clones share the keys.
#[derive(Clone)]
pub struct Vault {
    keys: Arc<Keys>,
}

impl Vault {
    /// A vault with these keys.
    pub fn new(keys: Keys) -> Self {
        Self { keys: Arc::new(keys) }
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.keys.fmt(formatter)
    }
}

/// Why keys could not be had, or a secret not be handled.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The file of keys could not be read or written.
    #[error("the keys file {path} cannot be used: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Others on this machine may read the file of keys.
    #[error("the keys file {path} is open to others on this machine (mode {mode:o}); run: chmod 600 {path}")]
    Exposed {
        /// The file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The file of keys is not what this program writes.
    #[error("the keys file {path} does not hold keys: {reason}")]
    Malformed {
        /// The file.
        path: PathBuf,
        /// What is wrong, without showing any of the content.
        reason: &'static str,
    },
    /// The sealed value is damaged, was changed, or belongs to another place.
    #[error("a sealed value does not open here")]
    Sealed,
    /// The key that sealed the value is not among the keys.
    #[error("the key {0} that sealed a value is not among the keys")]
    UnknownKey(String),
    /// Claims that do not become a JSON object.
    #[error("the claims of a token cannot be written")]
    Claims,
    /// A stored password hash that is not one, or hashing that could not run.
    #[error("a password could not be hashed or compared")]
    Password,
}
