//! Announcing a direct post.

use serde_json::json;

use super::TikTok;
use super::chunks::Chunks;
use super::errors::{reconnect, reject};
use super::wire::{Announced, Creator};
use crate::http::Call;
use crate::{Account, Handle, Privacy, Refusal, Video};

impl TikTok {
    pub(super) async fn announce(&self, account: &Account, video: &Video) -> Result<Handle, Refusal> {
        if self.own_account(&account.access).await?.external_id != account.external_id {
            return Err(reconnect("The permission opens another account than the one connected; connect the account again."));
        }
        let creator: Creator =
            self.ask(Call::Repeatable, &account.access, "/v2/post/publish/creator_info/query/", &json!({})).await?;
        let privacy = privacy_level(video.privacy, &creator)?;
        within_length(video, &creator)?;
        let chunks = Chunks::of(video.bytes);
        let body = json!({
            "post_info": {
                "title": video.description,
                "privacy_level": privacy,
                "disable_comment": creator.comment_disabled,
                "disable_duet": creator.duet_disabled,
                "disable_stitch": creator.stitch_disabled,
                "brand_content_toggle": false,
                "brand_organic_toggle": false,
                "is_aigc": video.synthetic,
            },
            "source_info": {
                "source": "FILE_UPLOAD",
                "video_size": chunks.total,
                "chunk_size": chunks.size,
                "total_chunk_count": chunks.count,
            },
        });
        let Announced { publish_id, upload_url } =
            self.ask(Call::Once, &account.access, "/v2/post/publish/video/init/", &body).await?;
        Ok(Handle::TikTokPost { publish_id, upload_url })
    }
}

/// The level to ask for, if the account offers it.
fn privacy_level(privacy: Privacy, creator: &Creator) -> Result<&'static str, Refusal> {
    let level = match privacy {
        Privacy::Public => Some("PUBLIC_TO_EVERYONE"),
        Privacy::Private => Some("SELF_ONLY"),
        Privacy::Unlisted => None,
    };
    let offered = level.filter(|level| creator.privacy_level_options.iter().any(|option| option == level));
    offered.ok_or_else(|| {
        let offers = creator.privacy_level_options.join(", ");
        reject(
            Some("privacy"),
            "privacy_not_offered",
            &format!("TikTok does not offer this privacy for the account; it offers {offers}."),
        )
    })
}

fn within_length(video: &Video, creator: &Creator) -> Result<(), Refusal> {
    match creator.max_video_post_duration_sec {
        Some(limit) if video.duration_ms > limit * 1000 => Err(reject(
            Some("duration_ms"),
            "video_too_long",
            &format!("The account may post videos of at most {limit} seconds on TikTok."),
        )),
        _ => Ok(()),
    }
}
