//! One post on its way from init to the profile.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::chunks::Plan;
use crate::app::Sandbox;
use crate::media::received::{Received, Sealed};
use crate::platform::Platform::Tiktok;
use crate::world::World;
use crate::world::accounts::{Account, Kind};
use crate::world::names::post_id;
use crate::world::videos::Video;

/// How long an upload address lives.
pub(super) const UPLOAD_LIFETIME: TimeDelta = TimeDelta::hours(1);

/// What the caller wants the post to be. Fields that the documents do not name are refused.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PostInfo {
    pub(super) privacy_level: Option<String>,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default)]
    pub(super) disable_duet: bool,
    #[serde(default)]
    pub(super) disable_stitch: bool,
    #[serde(default)]
    pub(super) disable_comment: bool,
    pub(super) video_cover_timestamp_ms: Option<i32>,
    /// Required by the table of fields.
    pub(super) brand_content_toggle: bool,
    #[serde(default)]
    pub(super) brand_organic_toggle: bool,
    #[serde(default)]
    pub(super) is_aigc: bool,
}

/// Where the bytes come from.
pub(super) enum Source {
    /// The caller sends them.
    Upload { file: Received, plan: Plan, token: String, turn: u64, expired: bool },
    /// We fetch them.
    Pull { bytes: u64 },
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Bytes are still missing.
    Waiting,
    /// All bytes are here; the video with this id tells the rest.
    Received(String),
    /// A draft lies in the inbox from this moment on.
    Inbox(DateTime<Utc>),
    /// Over, for this reason.
    Failed(&'static str),
}

/// The task behind a `publish_id`.
pub(super) struct Task {
    pub(super) account: &'static Account,
    /// None for a draft.
    pub(super) post: Option<PostInfo>,
    pub(super) source: Source,
    pub(super) opened_at: DateTime<Utc>,
    pub(super) fate: Fate,
}

/// Longest video that the account may post, in seconds.
pub(super) fn longest(account: &Account) -> u64 {
    if account.kind == Kind::Private { 300 } else { 600 }
}

/// Takes the finished file of the task `publish_id`: from here on processing only needs time.
pub(super) fn receive(world: &mut World, app: &Sandbox, publish_id: &str, file: Sealed) {
    let now = app.now();
    let fault = world.faults.take_processing(Tiktok);
    let Some(task) = world.tiktok.tasks.get_mut(publish_id) else { return };
    let Some(post) = task.post.clone() else {
        task.fate = Fate::Inbox(now + world.dials.processing());
        return;
    };
    let account = task.account;
    let failure = fault.or_else(|| match &file.mp4 {
        Err(_) => Some("file_format_check_failed".to_owned()),
        Ok(mp4) => (mp4.duration_ms > longest(account) * 1_000).then(|| "duration_check_failed".to_owned()),
    });
    let id = post_id().to_string();
    task.fate = Fate::Received(id.clone());
    let video = Video {
        account,
        code: id.clone(),
        id,
        title: String::new(),
        caption: post.title.clone(),
        privacy: post.privacy_level.clone().unwrap_or_default(),
        public_from: None,
        file,
        cover: None,
        created_at: now,
        ready_at: now + world.dials.processing(),
        failure,
        details: json!({ "post_info": post, "publish_id": publish_id }),
    };
    world.videos.add(video);
    world.tiktok.count_post(account, now);
}
