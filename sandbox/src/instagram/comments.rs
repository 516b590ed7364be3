//! What is said under reels: `GET` and `POST /{media-id}/comments`.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use serde_json::json;

use super::access::{Caller, enter};
use super::create::Node;
use super::fields::{pick, wish};
use super::paging::page;
use super::refusal::Refusal;
use super::scopes::COMMENT;
use crate::app::App;
use crate::params::Params;
use crate::platform::Platform::Instagram;
use crate::world::World;
use crate::world::accounts::Account;
use crate::world::names::node_id;

/// One comment.
pub(super) struct Comment {
    id: String,
    media: String,
    author: &'static Account,
    text: String,
    said_at: DateTime<Utc>,
}

/// Newest first, in pages.
pub(super) async fn list(app: App, request: HttpRequest, path: web::Path<Node>) -> Result<HttpResponse, Refusal> {
    let params = Params::of_query(&request);
    let caller = enter(&app, &request, &params, &COMMENT)?;
    let world = app.world();
    let media = reel(&world, &caller, &path.node)?;
    let comments = world.instagram.comments.iter().rev().filter(|comment| comment.media == media);
    let wished = Some(wish(&params)).filter(|wish| !wish.is_empty()).unwrap_or("timestamp,text");
    let describe = |comment: &Comment| {
        pick(wished, "IGComment", |field| match field {
            "id" => Some(json!(comment.id)),
            "text" => Some(json!(comment.text)),
            "username" => Some(json!(comment.author.handle)),
            "timestamp" => Some(json!(comment.said_at.format("%Y-%m-%dT%H:%M:%S+0000").to_string())),
            "like_count" => Some(json!(0)),
            "hidden" => Some(json!(false)),
            _ => None,
        })
    };
    let body = page((&app, &request, &params), comments, |comment| &comment.id, describe)?;
    Ok(caller.answer(&body))
}

/// The same text is taken as often as it is sent.
pub(super) async fn create(
    app: App,
    request: HttpRequest,
    path: web::Path<Node>,
    bytes: web::Bytes,
) -> Result<HttpResponse, Refusal> {
    let params = Params::of_all(&request, &bytes);
    let caller = enter(&app, &request, &params, &COMMENT)?;
    let text = params.get("message").filter(|text| !text.trim().is_empty());
    let text = text.ok_or_else(|| Refusal::parameter("The parameter message is required."))?.to_owned();
    let (world, now) = (&mut *app.world(), app.now());
    let media = reel(world, &caller, &path.node)?;
    let comment = Comment { id: node_id("1787"), media, author: caller.account, text, said_at: now };
    let answer = json!({ "id": comment.id });
    world.instagram.comments.push(comment);
    Ok(caller.answer(&answer))
}

/// The id of the caller's own reel.
fn reel(world: &World, caller: &Caller, node: &str) -> Result<String, Refusal> {
    let video = world.videos.find(Instagram, node).filter(|video| video.account == caller.account);
    video.map(|video| video.id.clone()).ok_or_else(|| Refusal::no_object(node))
}
