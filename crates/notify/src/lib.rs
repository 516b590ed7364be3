//! Telling people and their programs what happened. Knows no database: whoever calls decides what is sent when, and keeps what
//! came of it.
//!
//! - [`webhook`]: one signed HTTP request by the Standard Webhooks specification, and what its answer means.
//! - [`mail`]: one mail, over SMTP or into a folder, and whether it surely did not go out.
//! - [`letter`]: what a mail looks like.

pub mod letter;
pub mod mail;
mod sign;
pub mod webhook;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use guard::{Guard, Unfit};
pub use sign::{SecretError, signature};

/// What the link in a mail about an account says: the worker signs it, the front door believes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountLink {
    /// Whose account.
    pub sub: Uuid,
    /// SHA-256 of what the link ends with: the address it confirms, or the hash of the password it replaces.
    pub bound: String,
}

/// What the link at the end of a mail says: the worker signs it, the front door believes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsubscribe {
    /// Whose mails.
    pub sub: Uuid,
    /// Mails about events of this kind; all that come in digests when absent.
    pub kind: Option<String>,
}
