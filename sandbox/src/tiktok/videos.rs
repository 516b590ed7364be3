//! `video/list` and `video/query`: public posts and their numbers.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::access::enter;
use super::milestones::is_public;
use super::refusal::{Refusal, ok};
use crate::app::{App, Sandbox};
use crate::params::Params;
use crate::world::World;
use crate::world::accounts::Account;
use crate::world::videos::Video;

const FIELDS: [&str; 15] = [
    "id",
    "create_time",
    "cover_image_url",
    "share_url",
    "video_description",
    "duration",
    "height",
    "width",
    "title",
    "embed_html",
    "embed_link",
    "like_count",
    "comment_count",
    "share_count",
    "view_count",
];

/// The body of a list.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Page {
    cursor: Option<i64>,
    max_count: Option<usize>,
}

/// The body of a query.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    filters: Filters,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Filters {
    video_ids: Vec<String>,
}

pub(super) async fn list(app: App, request: HttpRequest, bytes: web::Bytes) -> Result<HttpResponse, Refusal> {
    let account = enter(&app, &request, &["video.list"], 600)?.account;
    let query = Params::of_query(&request);
    let fields = fields(&query)?;
    let page: Page = if bytes.is_empty() { Page::default() } else { parse(&bytes)? };
    let size = page.max_count.unwrap_or(10);
    if !(1..=20).contains(&size) {
        return Err(Refusal::params("max_count is 1 to 20"));
    }
    let world = app.world();
    let older = |video: &&Video| page.cursor.is_none_or(|cursor| video.created_at.timestamp_millis() < cursor);
    let mut left = public(&world, &app, account).filter(older).peekable();
    let shown: Vec<&Video> = left.by_ref().take(size).collect();
    let cursor = shown.last().map_or(page.cursor.unwrap_or(0), |video| video.created_at.timestamp_millis());
    let has_more = left.peek().is_some();
    let videos: Vec<Value> = shown.iter().map(|video| describe(video, &fields, &app)).collect();
    Ok(ok(&json!({ "videos": videos, "cursor": cursor, "has_more": has_more })))
}

pub(super) async fn query(app: App, request: HttpRequest, bytes: web::Bytes) -> Result<HttpResponse, Refusal> {
    let account = enter(&app, &request, &["video.list"], 600)?.account;
    let query = Params::of_query(&request);
    let fields = fields(&query)?;
    let wanted: Wanted = parse(&bytes)?;
    if !(1..=20).contains(&wanted.filters.video_ids.len()) {
        return Err(Refusal::params("video_ids has 1 to 20 ids"));
    }
    let world = app.world();
    let found = public(&world, &app, account).filter(|video| wanted.filters.video_ids.contains(&video.id));
    let videos: Vec<Value> = found.map(|video| describe(video, &fields, &app)).collect();
    Ok(ok(&json!({ "videos": videos })))
}

fn parse<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Result<T, Refusal> {
    serde_json::from_slice(bytes).map_err(|error| Refusal::params(error.to_string()))
}

fn fields(query: &Params) -> Result<Vec<&str>, Refusal> {
    let fields = query.list("fields");
    if fields.is_empty() || fields.iter().any(|field| !FIELDS.contains(field)) {
        return Err(Refusal::params("fields is missing or names a field that does not exist"));
    }
    Ok(fields)
}

/// The account's public posts, newest first.
fn public<'a>(world: &'a World, app: &Sandbox, account: &'static Account) -> impl Iterator<Item = &'a Video> {
    let now = app.now();
    world.videos.of(account).filter(move |video| is_public(video, world, now))
}

fn describe(video: &Video, fields: &[&str], app: &Sandbox) -> Value {
    let audience = video.audience(app.now());
    let text: String = video.caption.chars().take(150).collect();
    let length = video.file.mp4.as_ref().map_or(0, |mp4| mp4.duration_ms / 1_000);
    let link = app.url(&video.place());
    let value = |field: &str| match field {
        "id" => json!(video.id),
        "create_time" => json!(video.created_at.timestamp()),
        "cover_image_url" => json!(app.url(&format!("_sandbox/watch/tiktok/{}/cover", video.id))),
        "video_description" | "title" => json!(text),
        "duration" => json!(length),
        "height" => json!(1_920),
        "width" => json!(1_080),
        "embed_html" => json!(format!("<blockquote cite=\"{link}\"></blockquote>")),
        "like_count" => json!(audience.likes),
        "comment_count" => json!(audience.comments),
        "share_count" => json!(audience.shares),
        "view_count" => json!(audience.views),
        _ => json!(link),
    };
    Value::Object(fields.iter().map(|field| ((*field).to_owned(), value(field))).collect::<Map<_, _>>())
}
