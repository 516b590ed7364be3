//! What can come of asking a platform: every failure is one of seven, and each has a next action.

use std::time::Duration;

use chrono::{DateTime, Utc};

/// Why a platform did not do what was asked, told by what to do next.
///
/// `message` is a sentence for the person who owns the account; it never holds a token, a code or a signed address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing happened and the same call may be made again, not before `after` has passed.
    #[error("{message}")]
    Retry {
        /// The platform's own wish, where it gave one.
        after: Option<Duration>,
        /// What to tell the person.
        message: String,
    },
    /// A quota or a ban with a known end: nothing happened, and nothing will before `until`.
    #[error("{message}")]
    Wait {
        /// When the platform will listen again.
        until: DateTime<Utc>,
        /// What to tell the person.
        message: String,
    },
    /// The access token is no longer accepted, whatever its expiry said; nothing happened. Fetch a fresh one with
    /// [`crate::Platform::refresh`], save it and make the same call again: only a refused refresh proves the grant dead.
    #[error("{message}")]
    StaleToken {
        /// What to tell the person.
        message: String,
    },
    /// The grant is dead or too small; only the person can mend it, by connecting again.
    #[error("{message}")]
    Reconnect {
        /// What to tell the person.
        message: String,
    },
    /// The platform will never accept this as it is.
    #[error("{message}")]
    Reject {
        /// The field of the publication to mend, in the names of [`crate::Video`], where one is to blame.
        field: Option<&'static str>,
        /// A stable word for programs, such as `caption_too_long`.
        code: &'static str,
        /// What to tell the person.
        message: String,
    },
    /// The handle is gone (expired, or the platform no longer knows it) and nothing was published under it.
    #[error("{message}")]
    HandleGone {
        /// What to tell the person.
        message: String,
    },
    /// The answer to a call that changes the world was lost: it may have happened. Ask before doing anything again.
    #[error("{message}")]
    Unknown {
        /// What to tell the person.
        message: String,
    },
}

impl Refusal {
    pub(crate) fn reconnect(message: &str) -> Self {
        Self::Reconnect { message: message.to_owned() }
    }

    pub(crate) fn reject(field: Option<&'static str>, code: &'static str, message: &str) -> Self {
        Self::Reject { field, code, message: message.to_owned() }
    }

    pub(crate) fn gone(message: &str) -> Self {
        Self::HandleGone { message: message.to_owned() }
    }
}
