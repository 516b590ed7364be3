//! Announcing a post, or a draft for the account's inbox.

use serde_json::{Value, json};

use super::TikTok;
use super::chunks::Chunks;
use super::creator::{privacy_level, violations};
use super::wire::{Announced, CreatorInfo};
use crate::http::Call;
use crate::{Account, Handle, Refusal, TikTokMode, Video};

impl TikTok {
    pub(super) async fn announce(&self, account: &Account, video: &Video) -> Result<Handle, Refusal> {
        if self.own_account(&account.access).await?.external_id != account.external_id {
            return Err(Refusal::reconnect(
                "The permission opens another account than the one connected; connect the account again.",
            ));
        }
        let chunks = Chunks::of(video.bytes);
        let source = json!({
            "source": "FILE_UPLOAD",
            "video_size": chunks.total,
            "chunk_size": chunks.size,
            "total_chunk_count": chunks.count,
        });
        let (path, body) = match video.options.tiktok.mode {
            // a draft has no texts: the person writes them in the app
            TikTokMode::Inbox => ("/v2/post/publish/inbox/video/init/", json!({ "source_info": source })),
            TikTokMode::Direct => {
                let info = self.creator_info(account).await?;
                if let Some(violation) = violations(&info, video).into_iter().next() {
                    return Err(Refusal::reject(Some(violation.field), violation.code, &violation.message));
                }
                ("/v2/post/publish/video/init/", json!({ "post_info": post_info(&info, video), "source_info": source }))
            }
        };
        let Announced { publish_id, upload_url } = self.ask(Call::Once, &account.access, path, &body).await?;
        Ok(Handle::TikTokPost { publish_id, upload_url })
    }
}

/// Nothing is allowed that the person did not turn on, and both disclosures are always told, as TikTok's rules want it.
fn post_info(info: &CreatorInfo, video: &Video) -> Value {
    let options = &video.options.tiktok;
    let mut post = json!({
        "title": video.description,
        "privacy_level": privacy_level(video),
        "disable_comment": info.comment_disabled || !options.allow_comment,
        "disable_duet": info.duet_disabled || !options.allow_duet,
        "disable_stitch": info.stitch_disabled || !options.allow_stitch,
        "brand_content_toggle": options.brand_content,
        "brand_organic_toggle": options.brand_organic,
        "is_aigc": video.synthetic,
    });
    if let Some(milliseconds) = options.cover_ms {
        post["video_cover_timestamp_ms"] = milliseconds.into();
    }
    post
}
