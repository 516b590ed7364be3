//! What platforms tell us by themselves: signed, late, repeated and in any order. It only ever makes us look.

use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Something that happened on a platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What kind of thing.
    pub kind: EventKind,
    /// The platform's own name for it.
    pub name: String,
    /// Whose account: [`crate::Identity::external_id`].
    pub external_id: String,
    /// When, as the platform says.
    pub happened_at: DateTime<Utc>,
    /// SHA-256 in hex of what makes the event itself, and not of its signature: the same for every arrival.
    pub digest: String,
}

/// What an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventKind {
    /// The person or the platform took the permission back; the tokens are dead already.
    Removed,
    /// A post went on, in one way or another: ask what became of it.
    Post,
    /// Nothing that we act on.
    Other,
}

/// What a platform passes on in a signed form: that a person removed the app, or wants their data deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedRequest {
    /// Whose account: [`crate::Identity::scoped_id`].
    pub user_id: String,
    /// When it was signed, where it says.
    pub issued_at: Option<DateTime<Utc>>,
}

/// Why something that claims to come from a platform is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EventError {
    /// The platform sends no such thing.
    #[error("the platform sends no such thing")]
    Unsupported,
    /// It is not of the form that the platform documents.
    #[error("it is not of the documented form")]
    Malformed,
    /// Somebody without the secret made or changed it.
    #[error("its signature is not right")]
    BadSignature,
    /// It was signed too long ago, or will be.
    #[error("it was signed at another time")]
    TooOld,
}

/// Whether `signature` is the HMAC-SHA256 of `parts` under `secret`, in a time that does not tell where it differs.
pub(crate) fn is_signed(secret: &str, parts: &[&[u8]], signature: &[u8]) -> bool {
    // a key of any length will do
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else { return false };
    for part in parts {
        mac.update(part);
    }
    mac.verify_slice(signature).is_ok()
}
