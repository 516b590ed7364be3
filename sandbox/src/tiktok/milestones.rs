//! What becomes of a post and when: what `status/fetch` answers, and what webhooks tell.

use chrono::{DateTime, Utc};

use super::task::{Fate, Source, Task, UPLOAD_LIFETIME};
use crate::platform::Platform::Tiktok;
use crate::world::World;
use crate::world::videos::Video;

/// Something that happens to a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Milestone {
    /// Nothing will come of it, for this reason.
    Failed(String),
    /// The draft lies in the inbox.
    Delivered,
    /// The post is on the profile.
    Complete,
    /// Moderation is over: everybody sees the post with this id.
    Public(String),
    /// The person deleted the post with this id.
    Deleted(String),
}

/// All that has happened to a post and, as things are, will: in order.
pub(super) fn of(task: &Task, world: &World) -> Vec<(DateTime<Utc>, Milestone)> {
    let mut all: Vec<_> = task.delivered_at.map(|at| (at, Milestone::Delivered)).into_iter().collect();
    match &task.fate {
        Fate::Waiting => all.push((task.opened_at + UPLOAD_LIFETIME, Milestone::Failed(too_late(&task.source).to_owned()))),
        Fate::Failed { reason, at } => all.push((*at, Milestone::Failed(reason.clone()))),
        Fate::Received(id) => all.extend(world.videos.find(Tiktok, id).into_iter().flat_map(|video| of_video(video, world))),
        Fate::Deleted { id, at } => all.push((*at, Milestone::Deleted(id.clone()))),
        Fate::Draft(_) | Fate::Discarded => {}
    }
    all
}

/// The last that has happened to a post.
pub(super) fn last(task: &Task, world: &World, now: DateTime<Utc>) -> Option<Milestone> {
    of(task, world).into_iter().take_while(|(at, _)| *at <= now).last().map(|(_, milestone)| milestone)
}

/// Whether a post is public and has passed moderation.
pub(super) fn is_public(video: &Video, world: &World, now: DateTime<Utc>) -> bool {
    of_video(video, world).iter().any(|(at, milestone)| *at <= now && matches!(milestone, Milestone::Public(_)))
}

fn of_video(video: &Video, world: &World) -> Vec<(DateTime<Utc>, Milestone)> {
    if let Some(reason) = &video.failure {
        return vec![(video.ready_at, Milestone::Failed(reason.clone()))];
    }
    let mut all = vec![(video.ready_at, Milestone::Complete)];
    if video.privacy == "PUBLIC_TO_EVERYONE" {
        all.push((video.ready_at + world.dials.moderation(), Milestone::Public(video.id.clone())));
    }
    all
}

/// Why a post fails whose bytes did not come in time.
fn too_late(source: &Source) -> &'static str {
    match source {
        Source::Upload { .. } => "internal",
        Source::Pull { .. } => "video_pull_failed",
    }
}
