//! What a person chooses for one platform beyond the texts: the same shapes going in and coming out.

use async_graphql::{Enum, InputObject, SimpleObject};
use chrono::{DateTime, Utc};
use heck::ToLowerCamelCase;
use platforms::Options;
use serde_json::Value;

/// The choices for every platform; a publication follows those of its own.
#[derive(SimpleObject)]
pub(crate) struct PublishOptions {
    /// For YouTube.
    youtube: YouTubeOptions,
    /// For TikTok.
    tiktok: TikTokOptions,
    /// For Instagram.
    instagram: InstagramOptions,
}

/// What to choose; a platform that is left out keeps its choices, one that is given gets exactly these.
#[derive(InputObject, Default)]
pub(crate) struct PublishOptionsInput {
    /// For YouTube.
    youtube: Option<YouTubeOptions>,
    /// For TikTok.
    tiktok: Option<TikTokOptions>,
    /// For Instagram.
    instagram: Option<InstagramOptions>,
}

/// What can be chosen on YouTube.
#[derive(SimpleObject, InputObject)]
#[graphql(name = "YouTubeOptions", input_name = "YouTubeOptionsInput")]
pub(crate) struct YouTubeOptions {
    /// The number of a category that is valid for the region; People & Blogs (22) when not given.
    category_id: Option<String>,
    /// Whether subscribers are told of a public video; they are when not given.
    notify_subscribers: Option<bool>,
    /// When a private video becomes public by itself.
    publish_at: Option<DateTime<Utc>>,
    /// A playlist of the channel to which the video is added; needs a permission to edit.
    playlist_id: Option<String>,
    /// Whether someone pays for being shown.
    #[graphql(default)]
    paid_promotion: bool,
    /// What the channel says first under the video once it is live; at most 10,000 characters, not under private videos. Needs
    /// the permission `youtube.force-ssl`.
    first_comment: Option<String>,
}

/// How a video reaches TikTok.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Default)]
#[graphql(remote = "platforms::TikTokMode")]
pub(crate) enum TikTokMode {
    /// It is posted.
    #[default]
    Direct,
    /// It waits in the app's inbox for the person to edit and post it; needs the permission `video.upload`.
    Inbox,
}

/// What can be chosen on TikTok. Its rules want everything off until the person turns it on.
#[derive(SimpleObject, InputObject)]
#[graphql(name = "TikTokOptions", input_name = "TikTokOptionsInput")]
pub(crate) struct TikTokOptions {
    /// Posted, or left in the inbox.
    #[graphql(default)]
    mode: TikTokMode,
    /// Who may see it, in TikTok's words and among those that `tiktokCreator` names; as the privacy says when not given.
    privacy_level: Option<String>,
    /// Whether others may comment.
    #[graphql(default)]
    allow_comment: bool,
    /// Whether others may make duets.
    #[graphql(default)]
    allow_duet: bool,
    /// Whether others may stitch.
    #[graphql(default)]
    allow_stitch: bool,
    /// Discloses that the video promotes the creator's own business.
    #[graphql(default)]
    brand_organic: bool,
    /// Discloses a paid partnership.
    #[graphql(default)]
    brand_content: bool,
    /// The frame of the cover, in milliseconds; the first when not given.
    cover_ms: Option<u32>,
}

/// What can be chosen on Instagram.
#[derive(SimpleObject, InputObject)]
#[graphql(name = "InstagramOptions", input_name = "InstagramOptionsInput")]
pub(crate) struct InstagramOptions {
    /// Whether the reel also stands in the feed.
    #[graphql(default = true)]
    share_to_feed: bool,
    /// The frame of the cover, in milliseconds; the video's own cover when not given.
    cover_ms: Option<u32>,
    /// What the account says first under the reel once it is live; at most 2,200 characters. Needs the permission
    /// `instagram_business_manage_comments`, or `instagram_manage_comments` with Facebook's login.
    first_comment: Option<String>,
}

/// The stored choices; what does not read as that is as good as not chosen.
pub(crate) fn stored(chosen: &Value) -> Options {
    serde_json::from_value(chosen.clone()).unwrap_or_default()
}

impl PublishOptionsInput {
    /// `chosen` with what is said here.
    pub(crate) fn over(self, chosen: &Value) -> Result<Value, serde_json::Error> {
        let mut options = stored(chosen);
        if let Some(given) = self.youtube {
            options.youtube = given.into();
        }
        if let Some(given) = self.tiktok {
            options.tiktok = given.into();
        }
        if let Some(given) = self.instagram {
            options.instagram = given.into();
        }
        serde_json::to_value(options)
    }
}

/// Where in an input the field of a violation is: `options.tiktok.cover_ms` is `options`, `tiktok`, `coverMs`.
pub(crate) fn input_path(field: &str) -> Vec<String> {
    field.split('.').map(ToLowerCamelCase::to_lower_camel_case).collect()
}

impl From<&Value> for PublishOptions {
    fn from(chosen: &Value) -> Self {
        let Options { youtube, tiktok, instagram } = stored(chosen);
        Self { youtube: youtube.into(), tiktok: tiktok.into(), instagram: instagram.into() }
    }
}

/// Both ways between a shape of the schema and the one that the platforms' clients read.
macro_rules! mirrored {
    ($name:ident { $($field:ident),* }) => {
        impl From<platforms::$name> for $name {
            fn from(platforms::$name { $($field),* }: platforms::$name) -> Self {
                Self { $($field: $field.into()),* }
            }
        }

        impl From<$name> for platforms::$name {
            fn from($name { $($field),* }: $name) -> Self {
                Self { $($field: $field.into()),* }
            }
        }
    };
}
mirrored!(YouTubeOptions { category_id, notify_subscribers, publish_at, playlist_id, paid_promotion, first_comment });
mirrored!(TikTokOptions { mode, privacy_level, allow_comment, allow_duet, allow_stitch, brand_organic, brand_content, cover_ms });
mirrored!(InstagramOptions { share_to_feed, cover_ms, first_comment });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_field_of_a_violation_is_named_as_in_the_input() {
        assert_eq!(input_path("options.tiktok.cover_ms"), ["options", "tiktok", "coverMs"]);
        assert_eq!(input_path("description"), ["description"]);
    }
}
