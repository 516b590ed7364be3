//! `videos.list`

use actix_web::{HttpRequest, HttpResponse};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::quota::Bucket;
use super::refusal::Refusal;
use super::start::parts;
use super::{access, resource};
use crate::app::App;
use crate::params::Params;
use crate::platform::Platform::Youtube;
use crate::world::accounts::Account;
use crate::world::videos::Video;

const PARTS: [&str; 12] = [
    "id",
    "snippet",
    "status",
    "statistics",
    "contentDetails",
    "processingDetails",
    "fileDetails",
    "localizations",
    "recordingDetails",
    "paidProductPlacementDetails",
    "player",
    "topicDetails",
];

pub(super) async fn list(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let query = Params::of_query(&request);
    let account = access::enter(&app, &request, access::READ, Bucket::Units, 1)?;
    let parts = parts(&query, &PARTS)?;
    let ids = ids(&query)?;
    let (world, now) = (app.world(), app.now());
    let found: Vec<&Video> = ids.iter().filter_map(|id| world.videos.find(Youtube, id)).collect();
    let seen: Vec<&Video> = found.into_iter().filter(|video| visible(video, account, now)).collect();
    let private = ["fileDetails", "processingDetails"].iter().any(|part| parts.contains(part));
    if private && seen.iter().any(|video| video.account != account) {
        return Err(Refusal::forbidden("Only the owner may see fileDetails and processingDetails."));
    }
    let items: Vec<Value> = seen.iter().map(|video| resource::video(video, &parts, &app)).collect();
    Ok(HttpResponse::Ok().json(json!({
        "kind": "youtube#videoListResponse",
        "etag": "sandbox",
        "pageInfo": { "totalResults": items.len(), "resultsPerPage": items.len() },
        "items": items,
    })))
}

/// Up to fifty ids, in one parameter or several.
pub(super) fn ids(query: &Params) -> Result<Vec<&str>, Refusal> {
    let ids = query.list("id");
    match ids.len() {
        0 => Err(Refusal::missing("id")),
        1..=50 => Ok(ids),
        _ => Err(Refusal::invalid("invalidParameter", "No more than 50 ids.")),
    }
}

/// Owners see all of theirs, everybody else what is not private.
pub(super) fn visible(video: &Video, account: &'static Account, now: DateTime<Utc>) -> bool {
    video.account == account || video.privacy(now) != "private"
}
