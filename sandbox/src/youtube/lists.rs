//! `search.list` for own uploads, and what all lists have in common.

use actix_web::{HttpRequest, HttpResponse};
use serde_json::{Value, json};

use super::quota::Bucket;
use super::refusal::Refusal;
use super::start::parts;
use super::{access, resource};
use crate::app::{App, Sandbox};
use crate::params::Params;
use crate::world::videos::Video;

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
    let item = |video: &&Video| {
        json!({
            "kind": "youtube#searchResult",
            "etag": "sandbox",
            "id": { "kind": "youtube#video", "videoId": video.id },
            "snippet": snippet(video, &app),
        })
    };
    page("youtube#searchListResponse", &videos, &query, item)
}

/// One page of most lists: five items when nothing is said, and at most fifty.
pub(super) fn page<T>(kind: &str, all: &[T], query: &Params, item: impl Fn(&T) -> Value) -> Result<HttpResponse, Refusal> {
    page_of(kind, all, query, (5, 50), item)
}

/// One page: `maxResults` items from `pageToken` on.
pub(super) fn page_of<T>(
    kind: &str,
    all: &[T],
    query: &Params,
    (usual, most): (usize, usize),
    item: impl Fn(&T) -> Value,
) -> Result<HttpResponse, Refusal> {
    let invalid = |name: &str| Refusal::invalid("invalidParameter", format!("Invalid value for {name}."));
    let size: usize = query.get("maxResults").map_or(Ok(usual), str::parse).map_err(|_| invalid("maxResults"))?;
    if size > most {
        return Err(invalid("maxResults"));
    }
    let from: usize = query
        .get("pageToken")
        .map_or(Some(0), |token| token.strip_prefix("CA")?.parse().ok())
        .ok_or_else(|| invalid("pageToken"))?;
    let items: Vec<Value> = all.iter().skip(from).take(size).map(item).collect();
    let mut answer = json!({
        "kind": kind,
        "etag": "sandbox",
        "items": items,
        "pageInfo": { "totalResults": all.len(), "resultsPerPage": size },
    });
    if from + size < all.len() && size > 0 {
        answer["nextPageToken"] = json!(format!("CA{}", from + size));
    }
    Ok(HttpResponse::Ok().json(answer))
}

/// A video as lists describe it.
pub(super) fn snippet(video: &Video, app: &Sandbox) -> Value {
    json!({
        "publishedAt": resource::moment(video.created_at),
        "channelId": video.account.id,
        "title": video.title,
        "description": video.caption,
        "thumbnails": resource::thumbnails(video, app),
        "channelTitle": video.account.name,
    })
}
