//! What a person chooses for one platform beyond the texts. Nothing that a platform wants chosen has a value of its own.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The choices for every platform; a publication reads those of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Options {
    /// For YouTube.
    pub youtube: YouTubeOptions,
    /// For TikTok.
    pub tiktok: TikTokOptions,
    /// For Instagram.
    pub instagram: InstagramOptions,
}

/// What can be chosen on YouTube.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct YouTubeOptions {
    /// The number of a category that is valid for the region; People & Blogs (22) when absent.
    pub category_id: Option<String>,
    /// Whether subscribers are told; only of public videos, and told when absent, as on YouTube itself.
    pub notify_subscribers: Option<bool>,
    /// When a private video becomes public by itself.
    pub publish_at: Option<DateTime<Utc>>,
    /// A playlist of the channel to which the video is added; needs a scope that may edit.
    pub playlist_id: Option<String>,
    /// Whether someone pays for being shown.
    pub paid_promotion: bool,
    /// What the channel says first under the video; needs a scope that may edit.
    pub first_comment: Option<String>,
}

/// How a video reaches TikTok.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TikTokMode {
    /// It is posted.
    #[default]
    Direct,
    /// It waits in the app's inbox for the person to edit and post it.
    Inbox,
}

/// What can be chosen on TikTok. Its rules want every switch off until the person turns it on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct TikTokOptions {
    /// Posted, or left in the inbox.
    pub mode: TikTokMode,
    /// Who may see it, in TikTok's words and among those it offers the account; taken from the publication's privacy
    /// when absent.
    pub privacy_level: Option<String>,
    /// Whether others may comment.
    pub allow_comment: bool,
    /// Whether others may make duets.
    pub allow_duet: bool,
    /// Whether others may stitch.
    pub allow_stitch: bool,
    /// Discloses that the video promotes the creator's own business.
    pub brand_organic: bool,
    /// Discloses a paid partnership.
    pub brand_content: bool,
    /// The frame of the cover, in milliseconds; the first when absent.
    pub cover_ms: Option<u32>,
}

/// What can be chosen on Instagram.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct InstagramOptions {
    /// Whether the reel also stands in the feed.
    pub share_to_feed: bool,
    /// The frame of the cover, in milliseconds; our own cover when absent.
    pub cover_ms: Option<u32>,
    /// What the account says first under the reel; needs a scope that may comment.
    pub first_comment: Option<String>,
}

impl Default for InstagramOptions {
    fn default() -> Self {
        Self { share_to_feed: true, cover_ms: None, first_comment: None }
    }
}
