//! Own uploads: `playlistItems.list` and `search.list`.

use actix_web::{HttpRequest, HttpResponse};
use serde_json::{Value, json};

use super::quota::Bucket;
use super::refusal::Refusal;
use super::start::parts;
use super::{access, channels, resource};
use crate::app::{App, Sandbox};
use crate::params::Params;
use crate::platform::Platform::Youtube;
use crate::world::accounts;
use crate::world::videos::Video;

pub(super) async fn playlist(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let query = Params::of_query(&request);
    let account = access::enter(&app, &request, access::READ, Bucket::Units, 1)?;
    let parts = parts(&query, &["id", "snippet", "contentDetails", "status"])?;
    let playlist = query.get("playlistId").ok_or_else(|| Refusal::missing("playlistId"))?;
    let owner = accounts::of(Youtube).find(|owner| channels::uploads(owner) == playlist);
    let owner = owner.ok_or_else(|| Refusal::invalid("playlistNotFound", "The playlist cannot be found."))?;
    let (world, now) = (app.world(), app.now());
    let videos: Vec<&Video> = world.videos.of(owner).filter(|video| owner == account || video.is_public(now)).collect();
    let items = |video: &Video| playlist_item(video, playlist, &parts, &app);
    page("youtube#playlistItemListResponse", &videos, &query, items)
}

pub(super) async fn search(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let query = Params::of_query(&request);
    let account = access::enter(&app, &request, access::READ, Bucket::Searches, 1)?;
    parts(&query, &["id", "snippet"])?;
    let own = ["forMine", "forDeveloper"].iter().any(|filter| query.get(filter) == Some("true"));
    if !own || query.get("type") != Some("video") {
        return Err(Refusal::invalid("invalidSearchFilter", "forMine or forDeveloper needs type=video."));
    }
    let world = app.world();
    let videos: Vec<&Video> = world.videos.of(account).collect();
    let item = |video: &Video| {
        json!({
            "kind": "youtube#searchResult",
            "etag": "sandbox",
            "id": { "kind": "youtube#video", "videoId": video.id },
            "snippet": snippet(video, &app),
        })
    };
    page("youtube#searchListResponse", &videos, &query, item)
}

/// One page: `maxResults` items from `pageToken` on.
fn page(kind: &str, videos: &[&Video], query: &Params, item: impl Fn(&Video) -> Value) -> Result<HttpResponse, Refusal> {
    let invalid = |name: &str| Refusal::invalid("invalidParameter", format!("Invalid value for {name}."));
    let size: usize = query.get("maxResults").map_or(Ok(5), str::parse).map_err(|_| invalid("maxResults"))?;
    if size > 50 {
        return Err(invalid("maxResults"));
    }
    let from: usize = query
        .get("pageToken")
        .map_or(Some(0), |token| token.strip_prefix("CA")?.parse().ok())
        .ok_or_else(|| invalid("pageToken"))?;
    let items: Vec<Value> = videos.iter().skip(from).take(size).map(|video| item(video)).collect();
    let mut answer = json!({
        "kind": kind,
        "etag": "sandbox",
        "items": items,
        "pageInfo": { "totalResults": videos.len(), "resultsPerPage": size },
    });
    if from + size < videos.len() && size > 0 {
        answer["nextPageToken"] = json!(format!("CA{}", from + size));
    }
    Ok(HttpResponse::Ok().json(answer))
}

fn playlist_item(video: &Video, playlist: &str, parts: &[&str], app: &Sandbox) -> Value {
    let now = app.now();
    let mut item = json!({ "kind": "youtube#playlistItem", "etag": "sandbox", "id": format!("UUitem{}", video.id) });
    if parts.contains(&"snippet") {
        item["snippet"] = snippet(video, app);
        item["snippet"]["playlistId"] = json!(playlist);
        item["snippet"]["resourceId"] = json!({ "kind": "youtube#video", "videoId": video.id });
    }
    if parts.contains(&"contentDetails") {
        item["contentDetails"] = json!({ "videoId": video.id, "videoPublishedAt": resource::moment(video.created_at) });
    }
    if parts.contains(&"status") {
        item["status"] = json!({ "privacyStatus": video.privacy(now) });
    }
    item
}

fn snippet(video: &Video, app: &Sandbox) -> Value {
    json!({
        "publishedAt": resource::moment(video.created_at),
        "channelId": video.account.id,
        "title": video.title,
        "description": video.caption,
        "thumbnails": resource::thumbnails(video, app),
        "channelTitle": video.account.name,
    })
}
