//! Other people's servers that write, speak and have footage: who they are, how they are asked, what they refuse.
//!
//! A [`Door`] is one key at one provider. All calls go through [`Door::ask`], which has the one retry policy and the one
//! limit of concurrency per key. A call that costs goes through [`buy`], which asks the [`Ledger`] first: what was bought
//! once is not bought again.

mod buy;
mod door;
mod error;
mod limit;
mod prices;
mod retry;
mod rules;
mod verify;
mod way;

use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use url::Url;

pub use buy::{Ledger, Order, Purchase, Purpose, Ticket, Usage, buy};
pub(crate) use door::retry_after;
pub use door::{Answer, Ask, Door};
pub use error::{ProviderError, Reason};
pub use prices::{Cost, Prices};
pub(crate) use retry::patiently;
pub(crate) use rules::outcome;
pub use verify::Verified;
pub use way::Providers;

/// Who is asked.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    strum::Display,
    strum::EnumString,
    strum::EnumIter,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Provider {
    /// Scripts, speech and images.
    OpenAi,
    /// A server that speaks like OpenAI: scripts and speech.
    Compatible,
    /// Speech with word times.
    ElevenLabs,
    /// Footage.
    Pexels,
    /// Footage.
    Pixabay,
}

impl Provider {
    /// The name people know, fit for the middle of a sentence.
    pub fn title(self) -> &'static str {
        match self {
            Self::OpenAi => "OpenAI",
            Self::Compatible => "the OpenAI-compatible server",
            Self::ElevenLabs => "ElevenLabs",
            Self::Pexels => "Pexels",
            Self::Pixabay => "Pixabay",
        }
    }

    /// Where its interface begins; a compatible server is wherever the person says.
    pub(crate) fn home(self) -> Option<&'static str> {
        match self {
            Self::OpenAi => Some("https://api.openai.com/v1"),
            Self::Compatible => None,
            Self::ElevenLabs => Some("https://api.elevenlabs.io"),
            Self::Pexels => Some("https://api.pexels.com"),
            Self::Pixabay => Some("https://pixabay.com/api"),
        }
    }
}

/// A key and where it opens.
#[derive(Debug, Clone)]
pub struct Access {
    /// Who is asked.
    pub provider: Provider,
    /// The key; a compatible server may want none.
    pub key: Option<SecretString>,
    /// Where a compatible server's interface begins, such as `https://llm.example/v1`; nothing for the others.
    pub base: Option<Url>,
}
