//! The three platforms that are played.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString};

/// One of the platforms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Display, EnumString, EnumIter)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Platform {
    Youtube,
    Tiktok,
    Instagram,
}

impl Platform {
    /// The name people know.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Youtube => "YouTube",
            Self::Tiktok => "TikTok",
            Self::Instagram => "Instagram",
        }
    }

    /// Public name of the one app that is registered here.
    pub(crate) fn client_id(self) -> &'static str {
        match self {
            Self::Youtube => "sandbox-youtube",
            Self::Tiktok => "sandbox-tiktok",
            Self::Instagram => "sandbox-instagram",
        }
    }

    /// Secret of that app; published in the README, worth nothing.
    pub(crate) fn client_secret(self) -> &'static str {
        match self {
            Self::Youtube => "sandbox-youtube-secret",
            Self::Tiktok => "sandbox-tiktok-secret",
            Self::Instagram => "sandbox-instagram-secret",
        }
    }
}
