//! Reels: one, the list of an account, and taking one down.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::access::enter;
use super::create::Node;
use super::fields::{pick, wish};
use super::paging::page;
use super::refusal::Refusal;
use super::scopes::{BASIC, MANAGE};
use crate::app::{App, Sandbox};
use crate::params::Params;
use crate::platform::Platform::Instagram;
use crate::world::videos::Video;

/// Newest first, in pages.
pub(super) async fn list(app: App, request: HttpRequest, path: web::Path<Node>) -> Result<HttpResponse, Refusal> {
    let params = Params::of_query(&request);
    let caller = enter(&app, &request, &params, &BASIC)?;
    let account = caller.owns(&path.node)?;
    let (world, now) = (app.world(), app.now());
    let describe = |video| describe(&app, video, wish(&params), now);
    let body = page((&app, &request, &params), world.videos.of(account), |video| &video.id, describe)?;
    Ok(caller.answer(&body))
}

/// One reel.
pub(super) fn describe(app: &Sandbox, video: &Video, wish: &str, now: DateTime<Utc>) -> Result<Value, Refusal> {
    let audience = video.audience(now);
    let files = format!("_sandbox/watch/instagram/{}", video.id);
    pick(wish, "Media", |field| {
        Some(match field {
            "id" => json!(video.id),
            "caption" if video.caption.is_empty() => Value::Null,
            "caption" => json!(video.caption),
            "media_type" => json!("VIDEO"),
            "media_product_type" => json!("REELS"),
            "permalink" => json!(app.url(&video.place())),
            "shortcode" => json!(video.code),
            "timestamp" => json!(video.created_at.format("%Y-%m-%dT%H:%M:%S+0000").to_string()),
            "thumbnail_url" => json!(app.url(&format!("{files}/cover"))),
            "media_url" => json!(app.url(&format!("{files}/video.mp4"))),
            "username" => json!(video.account.handle),
            "like_count" => json!(audience.likes),
            "comments_count" => json!(audience.comments),
            "is_shared_to_feed" => video.details["share_to_feed"].clone(),
            _ => return None,
        })
    })
}

/// Only Facebook Login has a permission for it.
pub(super) async fn delete(app: App, request: HttpRequest, path: web::Path<Node>) -> Result<HttpResponse, Refusal> {
    let caller = enter(&app, &request, &Params::of_query(&request), &MANAGE)?;
    let mut world = app.world();
    let video = world.videos.find(Instagram, &path.node).filter(|video| video.account == caller.account);
    let id = video.ok_or_else(|| Refusal::no_object(&path.node))?.id.clone();
    world.videos.remove(Instagram, &id);
    Ok(caller.answer(&json!({ "success": true })))
}
