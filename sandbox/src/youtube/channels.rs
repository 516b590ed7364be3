//! `channels.list` for the caller's own channel.

use actix_web::{HttpRequest, HttpResponse};
use serde_json::{Value, json};

use super::access;
use super::quota::Bucket;
use super::refusal::Refusal;
use super::start::parts;
use crate::app::{App, Sandbox};
use crate::params::Params;
use crate::world::accounts::{Account, Kind};

const PARTS: [&str; 8] =
    ["id", "snippet", "contentDetails", "statistics", "status", "brandingSettings", "topicDetails", "localizations"];

pub(super) async fn list(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let query = Params::of_query(&request);
    let account = access::enter(&app, &request, access::READ_CHANNEL, Bucket::Units, 1)?;
    let parts = parts(&query, &PARTS)?;
    let wanted = query.get("mine") == Some("true") || query.list("id").contains(&account.id);
    if !wanted && query.list("id").is_empty() {
        return Err(Refusal::invalid("missingRequiredParameter", "No filter selected. Expected one of: mine, id"));
    }
    let mut answer = json!({ "kind": "youtube#channelListResponse", "etag": "sandbox" });
    // people without a channel get an answer without items
    if wanted && account.kind != Kind::WithoutChannel {
        answer["items"] = json!([channel(&app, account, &parts)]);
        answer["pageInfo"] = json!({ "totalResults": 1, "resultsPerPage": 5 });
    } else {
        answer["pageInfo"] = json!({ "totalResults": 0, "resultsPerPage": 5 });
    }
    Ok(HttpResponse::Ok().json(answer))
}

/// The playlist of everything a channel uploaded.
pub(super) fn uploads(account: &Account) -> String {
    format!("UU{}", &account.id[2..])
}

fn channel(app: &Sandbox, account: &'static Account, parts: &[&str]) -> Value {
    let mut channel = json!({ "kind": "youtube#channel", "etag": "sandbox", "id": account.id });
    if parts.contains(&"snippet") {
        let picture = json!({ "url": app.url(&format!("_sandbox/avatar/{}.svg", account.id)), "width": 88, "height": 88 });
        channel["snippet"] = json!({
            "title": account.name,
            "description": "A made-up channel.",
            "customUrl": format!("@{}", account.handle),
            "publishedAt": "2024-03-01T09:00:00Z",
            "thumbnails": { "default": picture, "medium": picture, "high": picture },
        });
    }
    if parts.contains(&"contentDetails") {
        channel["contentDetails"] = json!({ "relatedPlaylists": { "likes": "", "uploads": uploads(account) } });
    }
    if parts.contains(&"statistics") {
        let (world, now) = (app.world(), app.now());
        let (mut videos, mut views) = (0_u64, 0);
        for video in world.videos.of(account).filter(|video| video.is_public(now)) {
            videos += 1;
            views += video.audience(now).views;
        }
        channel["statistics"] = json!({
            "viewCount": views.to_string(),
            "subscriberCount": account.followers.to_string(),
            "hiddenSubscriberCount": false,
            "videoCount": videos.to_string(),
        });
    }
    channel
}
