//! `publish/cancel`

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;

use super::access::{body, enter};
use super::refusal::{Refusal, ok};
use super::status::{Named, own};
use crate::app::App;

/// Works until all bytes are here.
pub(super) async fn cancel(app: App, request: HttpRequest, bytes: web::Bytes) -> Result<HttpResponse, Refusal> {
    let account = enter(&app, &request, &["video.publish", "video.upload"], 30)?.account;
    let Named { publish_id } = body(&request, &bytes)?;
    let mut world = app.world();
    own(world.tiktok.tasks.get(&publish_id), account)?;
    match world.tiktok.tasks.get_mut(&publish_id) {
        Some(task) if task.waits() => {
            task.fail("publish_cancelled", app.now());
            app.stir();
            Ok(ok(&json!({})))
        }
        _ => Err(Refusal::new(StatusCode::BAD_REQUEST, "publish_not_cancellable", "The post can no longer be cancelled.")),
    }
}
