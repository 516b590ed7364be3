//! `status/fetch`

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::{Value, json};

use super::access::{body, enter};
use super::milestones::{self, Milestone};
use super::refusal::{Refusal, ok};
use super::task::{Source, Task};
use crate::app::App;
use crate::world::World;
use crate::world::accounts::Account;

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
        Source::Upload { whole, .. } => data["uploaded_bytes"] = json!(whole.length()),
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
    match milestones::last(task, world, now) {
        None => match task.source {
            Source::Upload { .. } => json!({ "status": "PROCESSING_UPLOAD" }),
            Source::Pull { .. } => json!({ "status": "PROCESSING_DOWNLOAD" }),
        },
        Some(Milestone::Failed(reason)) => json!({ "status": "FAILED", "fail_reason": reason }),
        Some(Milestone::Delivered) => json!({ "status": "SEND_TO_USER_INBOX" }),
        Some(Milestone::Complete | Milestone::Deleted(_)) => json!({ "status": "PUBLISH_COMPLETE" }),
        Some(Milestone::Public(id)) => {
            // the id is a number on the wire, far above what a double can hold
            let ids: Vec<i64> = id.parse().into_iter().collect();
            json!({ "status": "PUBLISH_COMPLETE", "publicaly_available_post_id": ids })
        }
    }
}
