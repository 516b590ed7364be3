//! What was received, and what its owners do with it.

use actix_files::NamedFile;
use actix_web::{HttpResponse, error, web};
use serde_json::{Value, json};

use crate::app::{App, Sandbox};
use crate::platform::Platform;
use crate::tiktok;
use crate::tiktok::inbox::Choice;
use crate::world::videos::Video;

pub(super) async fn list(app: App) -> HttpResponse {
    let world = app.world();
    let videos: Vec<Value> = world.videos.all().iter().map(|video| describe(&app, video)).collect();
    HttpResponse::Ok().json(videos)
}

/// The exact bytes received.
pub(super) async fn file(app: App, path: web::Path<(Platform, String)>) -> actix_web::Result<NamedFile> {
    let found = app.world().videos.find(path.0, &path.1).map(|video| video.file.path.clone());
    Ok(NamedFile::open(found.ok_or_else(|| error::ErrorNotFound("no such video"))?)?)
}

/// The person deletes the video on the platform.
pub(super) async fn delete(app: App, path: web::Path<(Platform, String)>) -> HttpResponse {
    let (platform, id) = path.into_inner();
    let (world, now) = (&mut *app.world(), app.now());
    if world.videos.find_mut(platform, &id).is_none() {
        return HttpResponse::NotFound().json(json!({ "error": "there is no such video" }));
    }
    match platform {
        Platform::Youtube => world.youtube.forget(&id),
        Platform::Tiktok => tiktok::note_deletion(world, &id, now),
        Platform::Instagram => {}
    }
    world.videos.remove(platform, &id);
    app.stir();
    HttpResponse::NoContent().finish()
}

/// The person opens TikTok's inbox and decides about a draft.
pub(super) async fn open_inbox(app: App, choice: web::Json<Choice>) -> HttpResponse {
    if !choice.follow(&mut app.world(), app.now()) {
        return HttpResponse::NotFound().json(json!({ "error": "no such draft lies in the inbox" }));
    }
    app.stir();
    HttpResponse::NoContent().finish()
}

fn describe(app: &Sandbox, video: &Video) -> Value {
    let now = app.now();
    json!({
        "platform": video.account.platform,
        "id": video.id,
        "account": video.account.id,
        "account_name": video.account.name,
        "title": video.title,
        "caption": video.caption,
        "privacy": video.privacy(now),
        "state": video.state(now).to_string(),
        "failure": video.failure,
        "bytes": video.file.bytes,
        "sha256": video.file.sha256,
        "has_cover": video.cover.is_some(),
        "created_at": video.created_at,
        "watch_url": app.url(&video.place()),
        "details": video.details,
    })
}
