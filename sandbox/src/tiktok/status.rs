//! `status/fetch`

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::{Value, json};

use super::access::{body, enter};
use super::refusal::{Refusal, ok};
use super::task::{Fate, Source, Task, UPLOAD_LIFETIME};
use crate::app::App;
use crate::platform::Platform::Tiktok;
use crate::world::World;
use crate::world::accounts::Account;
use crate::world::videos::{State, Video};

/// The body of calls about one post.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Named {
    pub(super) publish_id: String,
}

pub(super) async fn fetch(app: App, request: HttpRequest, bytes: web::Bytes) -> Result<HttpResponse, Refusal> {
    let account = enter(&app, &request, &["video.publish", "video.upload"], 30)?.account;
    let Named { publish_id } = body(&request, &bytes)?;
    let world = app.world();
    let task = own(world.tiktok.tasks.get(&publish_id), account)?;
    let mut data = state(task, &world, app.now());
    match &task.source {
        Source::Upload { file, .. } => data["uploaded_bytes"] = json!(file.length()),
        Source::Pull { bytes } => data["downloaded_bytes"] = json!(bytes),
    }
    Ok(ok(&data))
}

/// The task, if it exists and belongs to the caller.
pub(super) fn own<'a>(task: Option<&'a Task>, account: &'static Account) -> Result<&'a Task, Refusal> {
    let invalid = |code, message| Refusal::new(StatusCode::BAD_REQUEST, code, message);
    let task = task.ok_or_else(|| invalid("invalid_publish_id", "publish_id does not exist."))?;
    if task.account == account {
        return Ok(task);
    }
    Err(invalid("token_not_authorized_for_specified_publish_id", "The token does not belong to the creator of the post."))
}

fn state(task: &Task, world: &World, now: DateTime<Utc>) -> Value {
    let waiting = match task.source {
        Source::Upload { .. } => "PROCESSING_UPLOAD",
        Source::Pull { .. } => "PROCESSING_DOWNLOAD",
    };
    match &task.fate {
        Fate::Failed(reason) => failed(reason),
        Fate::Inbox(from) if now >= *from => json!({ "status": "SEND_TO_USER_INBOX" }),
        Fate::Waiting if now >= task.opened_at + UPLOAD_LIFETIME => failed("internal"),
        Fate::Inbox(_) | Fate::Waiting => json!({ "status": waiting }),
        Fate::Received(id) => match world.videos.find(Tiktok, id) {
            Some(video) => processed(video, world, now, waiting),
            None => failed("internal"),
        },
    }
}

fn failed(reason: &str) -> Value {
    json!({ "status": "FAILED", "fail_reason": reason })
}

fn processed(video: &Video, world: &World, now: DateTime<Utc>, waiting: &str) -> Value {
    match video.state(now) {
        State::Processing => json!({ "status": waiting }),
        State::Failed => failed(video.failure.as_deref().unwrap_or("internal")),
        State::Published => {
            let mut data = json!({ "status": "PUBLISH_COMPLETE" });
            // the id is a number on the wire, far above what a double can hold
            let id: Option<i64> = video.id.parse().ok();
            if let (true, Some(id)) = (moderated(video, world, now), id) {
                data["publicaly_available_post_id"] = json!([id]);
            }
            data
        }
    }
}

/// Whether a public post has passed moderation, and so has a public id.
pub(super) fn moderated(video: &Video, world: &World, now: DateTime<Utc>) -> bool {
    video.is_public(now) && now >= video.ready_at + world.dials.moderation()
}
