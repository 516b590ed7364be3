//! The parts of TikTok's JSON that we read.

use serde::{Deserialize, Deserializer};

use crate::id::Id;

/// What every API answer comes in: a success only where `error.code` is `ok`.
#[derive(Deserialize)]
#[serde(bound(deserialize = "T: Deserialize<'de>"))]
pub(super) struct Envelope<T> {
    #[serde(default, deserialize_with = "lenient")]
    pub(super) data: Option<T>,
    pub(super) error: Fault,
}

#[derive(Deserialize)]
pub(super) struct Fault {
    pub(super) code: String,
}

/// A failure may come with `data: {}`, which is no `T` and needs to be none.
fn lenient<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either<T> {
        Data(T),
        Other(serde::de::IgnoredAny),
    }
    Ok(match Either::deserialize(from)? {
        Either::Data(data) => Some(data),
        Either::Other(_) => None,
    })
}

#[derive(Deserialize)]
pub(super) struct UserData {
    pub(super) user: User,
}

#[derive(Deserialize)]
pub(super) struct User {
    pub(super) open_id: String,
    pub(super) display_name: Option<String>,
    pub(super) username: Option<String>,
    pub(super) avatar_url: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct CreatorInfo {
    pub(super) creator_nickname: Option<String>,
    pub(super) creator_username: Option<String>,
    pub(super) creator_avatar_url: Option<String>,
    #[serde(default)]
    pub(super) privacy_level_options: Vec<String>,
    #[serde(default)]
    pub(super) comment_disabled: bool,
    #[serde(default)]
    pub(super) duet_disabled: bool,
    #[serde(default)]
    pub(super) stitch_disabled: bool,
    pub(super) max_video_post_duration_sec: Option<u64>,
}

#[derive(Deserialize)]
pub(super) struct Announced {
    pub(super) publish_id: String,
    pub(super) upload_url: String,
}

#[derive(Deserialize)]
pub(super) struct PostStatus {
    pub(super) status: String,
    pub(super) fail_reason: Option<String>,
    // the platform's own spelling
    #[serde(default)]
    pub(super) publicaly_available_post_id: Vec<Id>,
    pub(super) uploaded_bytes: Option<u64>,
}

#[derive(Deserialize)]
pub(super) struct Posts {
    #[serde(default)]
    pub(super) videos: Vec<Post>,
    pub(super) cursor: Option<i64>,
    #[serde(default)]
    pub(super) has_more: bool,
}

#[derive(Deserialize)]
pub(super) struct Post {
    pub(super) id: Id,
    pub(super) create_time: Option<i64>,
    pub(super) share_url: Option<String>,
    pub(super) video_description: Option<String>,
    pub(super) title: Option<String>,
    /// Seconds.
    pub(super) duration: Option<u64>,
    pub(super) view_count: Option<u64>,
    pub(super) like_count: Option<u64>,
    pub(super) comment_count: Option<u64>,
    pub(super) share_count: Option<u64>,
}
