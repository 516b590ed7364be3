//! The platforms of the matrix, and the two ways to Instagram.

use std::fmt;

/// One platform, with the names of its calls that the weather needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// YouTube.
    YouTube,
    /// TikTok.
    TikTok,
    /// Instagram by its own login: it fetches the video.
    Instagram,
    /// Instagram by Facebook's login: the video is uploaded.
    Facebook,
}

impl Field {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::YouTube, Self::TikTok, Self::Instagram, Self::Facebook];

    /// Its name in the sandbox.
    pub fn slug(self) -> &'static str {
        match self {
            Self::YouTube => "youtube",
            Self::TikTok => "tiktok",
            Self::Instagram | Self::Facebook => "instagram",
        }
    }

    /// The name under which a failure waits for a call of the log: Google and TikTok renew tokens where they give them,
    /// and what was asked is known only when the body was read.
    pub(super) fn awaited(self, operation: &str) -> &str {
        match (self, operation) {
            (Self::YouTube | Self::TikTok, "oauth.refresh") => "oauth.token",
            (_, other) => other,
        }
    }

    /// Whether a refresh kills the old refresh token at once.
    pub(super) fn rotates(self) -> bool {
        self == Self::TikTok
    }

    /// The call that announces a video.
    pub(super) fn start(self) -> &'static str {
        match self {
            Self::YouTube => "videos.insert",
            Self::TikTok => "video.init",
            Self::Instagram | Self::Facebook => "media.create",
        }
    }

    /// The call that makes a waiting video public, where there is one.
    pub(super) fn finish(self) -> Option<&'static str> {
        match self {
            Self::YouTube | Self::TikTok => None,
            Self::Instagram | Self::Facebook => Some("media.publish"),
        }
    }

    /// The call that takes the bytes, where we send them.
    pub(super) fn upload(self) -> Option<&'static str> {
        match self {
            Self::YouTube => Some("videos.upload"),
            Self::TikTok | Self::Facebook => Some("video.upload"),
            Self::Instagram => None,
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::YouTube => "YouTube",
            Self::TikTok => "TikTok",
            Self::Instagram => "Instagram",
            Self::Facebook => "Instagram by Facebook",
        })
    }
}
