//! Whom a call is for: one of the platforms, or one of the providers that sell words, voices, pictures and footage.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString};

use crate::platform::Platform;

/// One of the providers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Display, EnumString, EnumIter)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Provider {
    Openai,
    /// Servers that speak a part of OpenAI's language.
    Compatible,
    Elevenlabs,
    Pexels,
    Pixabay,
}

impl Provider {
    /// The name people know.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Openai => "OpenAI",
            Self::Compatible => "The compatible server",
            Self::Elevenlabs => "ElevenLabs",
            Self::Pexels => "Pexels",
            Self::Pixabay => "Pixabay",
        }
    }
}

/// A platform or a provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Party {
    Platform(Platform),
    Provider(Provider),
}

impl Party {
    /// The name people know.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Platform(platform) => platform.title(),
            Self::Provider(provider) => provider.title(),
        }
    }
}

impl From<Platform> for Party {
    fn from(platform: Platform) -> Self {
        Self::Platform(platform)
    }
}

impl From<Provider> for Party {
    fn from(provider: Provider) -> Self {
        Self::Provider(provider)
    }
}
