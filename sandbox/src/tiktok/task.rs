//! One post on its way from init to the profile.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::chunks::Plan;
use super::webhooks;
use crate::app::Sandbox;
use crate::media::received::{Mark, Received, Sealed};
use crate::platform::Platform::Tiktok;
use crate::world::World;
use crate::world::accounts::{Account, Kind};
use crate::world::names::post_id;
use crate::world::videos::Video;

/// How long an upload address lives.
pub(super) const UPLOAD_LIFETIME: TimeDelta = TimeDelta::hours(1);

/// What the caller wants the post to be. Fields that the documents do not name are refused.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
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
    Upload { file: Box<Received>, whole: Mark, plan: Plan, token: String, turn: u64, expired: bool },
    /// We fetch them.
    Pull { bytes: u64 },
}

/// What became of it.
#[derive(Clone, Debug)]
pub(super) enum Fate {
    /// Bytes are still missing.
    Waiting,
    /// All bytes are here; the video with this id tells the rest.
    Received(String),
    /// The person has yet to decide about the draft.
    Draft(Sealed),
    /// The person does not want the draft.
    Discarded,
    /// Over, for this reason.
    Failed { reason: String, at: DateTime<Utc> },
    /// The person deleted the video.
    Deleted { id: String, at: DateTime<Utc> },
}

/// The task behind a `publish_id`.
pub(super) struct Task {
    pub(super) account: &'static Account,
    /// None for a draft.
    pub(super) post: Option<PostInfo>,
    pub(super) source: Source,
    pub(super) opened_at: DateTime<Utc>,
    /// When a draft lies in the inbox.
    pub(super) delivered_at: Option<DateTime<Utc>>,
    pub(super) fate: Fate,
    /// Events that have happened to it.
    pub(super) told: Vec<&'static str>,
}

impl Task {
    /// One that was announced just now.
    pub(super) fn new(account: &'static Account, post: Option<PostInfo>, source: Source, now: DateTime<Utc>) -> Self {
        Self { account, post, source, opened_at: now, delivered_at: None, fate: Fate::Waiting, told: Vec::new() }
    }

    /// Whether its bytes are still awaited.
    pub(super) fn waits(&self) -> bool {
        matches!(self.fate, Fate::Waiting)
    }

    /// Ends it.
    pub(super) fn fail(&mut self, reason: impl Into<String>, at: DateTime<Utc>) {
        self.fate = Fate::Failed { reason: reason.into(), at };
    }

    /// Remembers an event; returns whether anybody hears of it.
    pub(super) fn tells(&mut self, event: &'static str) -> bool {
        let was_seen = event != webhooks::NO_LONGER_PUBLIC || self.told.contains(&webhooks::PUBLIC);
        self.told.push(event);
        was_seen
    }
}

/// Longest video that the account may post, in seconds.
pub(super) fn longest(account: &Account) -> u64 {
    if account.kind == Kind::Private { 300 } else { 600 }
}

/// Takes the finished file of the task `publish_id`: from here on processing only needs time.
pub(super) fn receive(world: &mut World, app: &Sandbox, publish_id: &str, file: Sealed) {
    let now = app.now();
    let done_at = now + world.dials.processing();
    let fault = world.faults.take_processing(Tiktok);
    let Some(task) = world.tiktok.tasks.get_mut(publish_id) else { return };
    let account = task.account;
    let failure = fault.or_else(|| trouble(&file, account));
    match (task.post.clone(), failure) {
        (Some(info), failure) => {
            publish(world, publish_id, &info, file, failure, now);
            world.tiktok.count_post(account, now);
        }
        (None, Some(reason)) => task.fail(reason, done_at),
        (None, None) => {
            task.delivered_at = Some(done_at);
            task.fate = Fate::Draft(file);
        }
    }
    app.stir();
}

/// Why processing will fail, as far as the boxes tell.
fn trouble(file: &Sealed, account: &Account) -> Option<String> {
    match &file.mp4 {
        Err(_) => Some("file_format_check_failed".to_owned()),
        Ok(mp4) => (mp4.duration_ms > longest(account) * 1_000).then(|| "duration_check_failed".to_owned()),
    }
}

/// Puts the video of the task `publish_id` on the profile, where processing needs its time.
pub(super) fn publish(
    world: &mut World,
    publish_id: &str,
    info: &PostInfo,
    file: Sealed,
    failure: Option<String>,
    now: DateTime<Utc>,
) {
    let Some(task) = world.tiktok.tasks.get_mut(publish_id) else { return };
    let id = post_id().to_string();
    task.fate = Fate::Received(id.clone());
    let video = Video {
        account: task.account,
        code: id.clone(),
        id,
        title: String::new(),
        caption: info.title.clone(),
        privacy: info.privacy_level.clone().unwrap_or_default(),
        public_from: None,
        file,
        cover: None,
        created_at: now,
        ready_at: now + world.dials.processing(),
        failure,
        details: json!({ "post_info": info, "publish_id": publish_id }),
    };
    world.videos.add(video);
}
