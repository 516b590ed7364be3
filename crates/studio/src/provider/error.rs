//! What a provider did not do, told by what to do next.

use std::time::Duration;

use serde::Deserialize;

use super::{Provider, rules};

/// Why a provider did not do what was asked. The message is a sentence for the person.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct ProviderError {
    /// Who it was.
    pub provider: Provider,
    /// What to do next.
    pub reason: Reason,
    /// What to tell the person.
    pub message: String,
    /// Status, code and words of the provider, for the log; never a key.
    pub detail: String,
    /// When it may be asked again, if it said so.
    pub retry_after: Option<Duration>,
}

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::Display, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Reason {
    /// Set a key.
    KeyMissing,
    /// Set another key.
    KeyRejected,
    /// The key may not do this: change its rights, the plan or the region.
    Forbidden,
    /// Pay the provider, or raise a limit there.
    NoCredit,
    /// Choose another model.
    ModelUnknown,
    /// Choose another voice.
    VoiceUnknown,
    /// The request itself is wrong; doing it again will not help.
    Invalid,
    /// The text is longer than the provider takes.
    TooLong,
    /// The model refused; choose another topic or other words.
    Refused,
    /// A content filter stopped it; choose other words.
    Filtered,
    /// The answer was cut off at its limit.
    Truncated,
    /// The answer is not what the provider documents.
    Nonsense,
    /// Wait and ask again.
    RateLimited,
    /// It does not work at the moment.
    Unavailable,
    /// It cannot be reached.
    Unreachable,
    /// The answer got lost; what was asked may have been done, and charged.
    AnswerLost,
    /// The address is not one that may be asked.
    AddressNotAllowed,
}

impl Reason {
    /// Whether the same request may succeed later.
    pub fn is_passing(self) -> bool {
        matches!(self, Self::RateLimited | Self::Unavailable | Self::Unreachable | Self::AnswerLost)
    }

    /// Whether another provider should be tried, if the person chose one to fall back on.
    pub fn allows_fallback(self) -> bool {
        !matches!(self, Self::Refused | Self::Filtered | Self::Invalid | Self::TooLong)
    }
}

impl ProviderError {
    pub(crate) fn new(provider: Provider, reason: Reason, message: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { provider, reason, message: message.into(), detail: detail.into(), retry_after: None }
    }

    /// With the time after which it may be asked again.
    pub(crate) fn after(self, retry_after: Option<Duration>) -> Self {
        Self { retry_after, ..self }
    }

    /// An answer that does not read as documented.
    pub(crate) fn nonsense(provider: Provider, detail: impl Into<String>) -> Self {
        rules::unsaid(provider, Reason::Nonsense, detail)
    }

    /// The JSON of an answer; one that does not read is nonsense.
    pub(crate) fn read<'a, T: Deserialize<'a>>(provider: Provider, answer: &'a [u8]) -> Result<T, Self> {
        serde_json::from_slice(answer).map_err(|error| Self::nonsense(provider, error.to_string()))
    }

    /// The stable word for programs.
    pub fn code(&self) -> &'static str {
        self.reason.into()
    }
}
