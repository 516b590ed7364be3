//! Reels: one, and the list of an account.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::access::{self, enter};
use super::create::Node;
use super::fields::pick;
use super::refusal::Refusal;
use crate::app::{App, Sandbox};
use crate::params::Params;
use crate::world::videos::Video;

/// Newest first, in pages.
pub(super) async fn list(app: App, request: HttpRequest, path: web::Path<Node>) -> Result<HttpResponse, Refusal> {
    let params = Params::of_query(&request);
    let caller = enter(&app, &request, &params, access::BASIC)?;
    let account = caller.owns(&path.node)?;
    let limit: usize = params.get("limit").map_or(Ok(25), str::parse).unwrap_or(0);
    if !(1..=100).contains(&limit) {
        return Err(Refusal::parameter("Param limit must be a number from 1 to 100."));
    }
    let (world, now) = (app.world(), app.now());
    let after = params.get("after");
    let mut left = world
        .videos
        .of(account)
        .skip_while(|video| after.is_some_and(|after| video.id != after))
        .skip(usize::from(after.is_some()))
        .peekable();
    let shown: Vec<&Video> = left.by_ref().take(limit).collect();
    let data = shown.iter().map(|video| describe(&app, video, &params, now)).collect::<Result<Vec<_>, _>>()?;
    let mut body = json!({ "data": data });
    if let (Some(first), Some(last)) = (shown.first(), shown.last()) {
        body["paging"] = json!({ "cursors": { "before": first.id, "after": last.id } });
        if left.peek().is_some() {
            body["paging"]["next"] = json!(app.url(&format!("graph.instagram.com/{}/media?after={}", account.id, last.id)));
        }
    }
    Ok(caller.answer(&body))
}

/// One reel.
pub(super) fn describe(app: &Sandbox, video: &Video, params: &Params, now: DateTime<Utc>) -> Result<Value, Refusal> {
    let audience = video.audience(now);
    let files = format!("_sandbox/watch/instagram/{}", video.id);
    pick(params, "Media", |field| {
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
