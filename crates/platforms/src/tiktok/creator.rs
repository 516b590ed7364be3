//! What TikTok lets an account choose at this moment, and what of a video does not go with it.

use serde_json::json;
use url::Url;

use super::TikTok;
use super::wire::CreatorInfo;
use crate::http::Call;
use crate::preflight::Found;
use crate::{Account, Creator, Privacy, Refusal, Video, Violation};

impl TikTok {
    /// Asked anew before every post, as TikTok wants it. A limit that is reached comes as a refusal, with HTTP 200.
    pub(super) async fn creator_info(&self, account: &Account) -> Result<CreatorInfo, Refusal> {
        self.ask(Call::Repeatable, &account.access, "/v2/post/publish/creator_info/query/", &json!({})).await
    }
}

/// The level to ask for, in TikTok's words; TikTok has none for unlisted videos.
pub(super) fn privacy_level(video: &Video) -> Option<&str> {
    let by_privacy = match video.privacy {
        Privacy::Public => Some("PUBLIC_TO_EVERYONE"),
        Privacy::Private => Some("SELF_ONLY"),
        Privacy::Unlisted => None,
    };
    video.options.tiktok.privacy_level.as_deref().or(by_privacy)
}

/// What the account may not do that the video asks for.
pub(super) fn violations(info: &CreatorInfo, video: &Video) -> Vec<Violation> {
    let (mut found, options) = (Found::default(), &video.options.tiktok);
    if let Some(limit) = info.max_video_post_duration_sec {
        found.require(video.duration_ms <= limit * 1000, "duration_ms", "video_too_long", || {
            format!("The account may post videos of at most {limit} seconds on TikTok.")
        });
    }
    let offered = privacy_level(video).is_some_and(|level| info.privacy_level_options.iter().any(|option| option == level));
    let field = if options.privacy_level.is_some() { "options.tiktok.privacy_level" } else { "privacy" };
    found.require(offered, field, "privacy_not_offered", || {
        let offers = info.privacy_level_options.join(", ");
        format!("TikTok does not offer this privacy for the account; it offers {offers}.")
    });
    for (allowed, disabled, field, noun) in [
        (options.allow_comment, info.comment_disabled, "options.tiktok.allow_comment", "comments"),
        (options.allow_duet, info.duet_disabled, "options.tiktok.allow_duet", "duets"),
        (options.allow_stitch, info.stitch_disabled, "options.tiktok.allow_stitch", "stitches"),
    ] {
        found.require(!(allowed && disabled), field, "switched_off_on_the_account", || {
            format!("The account has turned {noun} off in TikTok.")
        });
    }
    found.violations()
}

impl From<CreatorInfo> for Creator {
    fn from(info: CreatorInfo) -> Self {
        Self {
            nickname: info.creator_nickname.unwrap_or_default(),
            username: info.creator_username.unwrap_or_default(),
            avatar_url: info.creator_avatar_url.and_then(|url| Url::parse(&url).ok()),
            privacy_levels: info.privacy_level_options,
            comment_disabled: info.comment_disabled,
            duet_disabled: info.duet_disabled,
            stitch_disabled: info.stitch_disabled,
            longest_seconds: info.max_video_post_duration_sec.unwrap_or_default(),
        }
    }
}
