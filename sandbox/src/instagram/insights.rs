//! `GET /{media}/insights`

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::access::enter;
use super::create::Node;
use super::refusal::Refusal;
use super::scopes;
use crate::app::App;
use crate::params::Params;
use crate::platform::Platform::Instagram;
use crate::world::videos::Video;

pub(super) async fn insights(app: App, request: HttpRequest, path: web::Path<Node>) -> Result<HttpResponse, Refusal> {
    let params = Params::of_query(&request);
    let caller = enter(&app, &request, &params, &scopes::INSIGHTS)?;
    let (world, now) = (app.world(), app.now());
    let video = world.videos.find(Instagram, &path.node).filter(|video| video.account == caller.account);
    let video = video.ok_or_else(|| Refusal::no_object(&path.node))?;
    let metrics = params.list("metric");
    if metrics.is_empty() {
        return Err(Refusal::parameter("The parameter metric is required."));
    }
    // one metric that reels do not have fails the whole call
    let data: Result<Vec<Value>, Refusal> = metrics.into_iter().map(|name| metric(video, name, now)).collect();
    Ok(caller.answer(&json!({ "data": data? })))
}

fn metric(video: &Video, name: &str, now: DateTime<Utc>) -> Result<Value, Refusal> {
    let value = value(video, name, now)
        .ok_or_else(|| Refusal::parameter(format!("metric {name} is not one that the media of this type supports")))?;
    Ok(json!({
        "name": name,
        "period": "lifetime",
        "values": [{ "value": value }],
        "title": name.replace('_', " "),
        "description": "A made-up number.",
        "id": format!("{}/insights/{name}/lifetime", video.id),
    }))
}

fn value(video: &Video, name: &str, now: DateTime<Utc>) -> Option<Value> {
    let audience = video.audience(now);
    let length = video.file.mp4.as_ref().map_or(0, |mp4| mp4.duration_ms);
    let watched = length * 62 / 100;
    Some(match name {
        "views" => json!(audience.views),
        "reach" => json!(audience.views * 8 / 10),
        "likes" => json!(audience.likes),
        "comments" => json!(audience.comments),
        "saved" => json!(audience.saved),
        "shares" => json!(audience.shares),
        "reposts" => json!(audience.shares / 4),
        "total_interactions" => json!(audience.likes + audience.comments + audience.saved + audience.shares),
        "ig_reels_avg_watch_time" => json!(watched),
        "ig_reels_video_view_total_time" => json!(audience.views * watched),
        "reels_skip_rate" => json!(21.5),
        _ => return None,
    })
}
