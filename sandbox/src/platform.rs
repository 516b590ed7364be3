//! The three platforms that are played, and the logins that lead to them.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoEnumIterator as _};

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

    /// Public name of the app that is registered for the platform's own login.
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

/// A way in. Instagram has two, each with an app of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Login {
    /// The platform's own.
    Own(Platform),
    /// Facebook Login for Business, which leads to Instagram.
    Facebook,
}

impl From<Platform> for Login {
    fn from(platform: Platform) -> Self {
        Self::Own(platform)
    }
}

impl Login {
    /// All of them.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        Platform::iter().map(Self::Own).chain([Self::Facebook])
    }

    /// Where it leads.
    pub(crate) fn platform(self) -> Platform {
        match self {
            Self::Own(platform) => platform,
            Self::Facebook => Platform::Instagram,
        }
    }

    /// The name people know.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Own(platform) => platform.title(),
            Self::Facebook => "Facebook",
        }
    }

    /// Public name of the app that is registered for it.
    pub(crate) fn client_id(self) -> &'static str {
        match self {
            Self::Own(platform) => platform.client_id(),
            Self::Facebook => "sandbox-facebook",
        }
    }

    /// Secret of that app.
    pub(crate) fn client_secret(self) -> &'static str {
        match self {
            Self::Own(platform) => platform.client_secret(),
            Self::Facebook => "sandbox-facebook-secret",
        }
    }
}
