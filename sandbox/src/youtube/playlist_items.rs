//! What stands in playlists: `playlistItems.list` and `playlistItems.insert`.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::{Value, json};

use super::lists::{page, snippet};
use super::metadata::malformed;
use super::playlists::{own, owner};
use super::quota::Bucket;
use super::refusal::Refusal;
use super::start::parts;
use super::{access, channels, resource, videos};
use crate::app::{App, Sandbox};
use crate::params::Params;
use crate::platform::Platform::Youtube;
use crate::world::World;
use crate::world::accounts::Account;
use crate::world::names::random_text;
use crate::world::videos::Video;

const PARTS: [&str; 4] = ["id", "snippet", "contentDetails", "status"];

/// A video's place in the playlist that a channel made.
pub(super) struct Place {
    id: String,
    pub(super) video: String,
    added_at: DateTime<Utc>,
}

/// One line of a playlist.
struct Item<'a> {
    id: String,
    position: usize,
    added_at: DateTime<Utc>,
    video: &'a Video,
}

/// The body of an insert. Fields that the documents do not name are refused.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    #[serde(rename = "kind")]
    _kind: Option<String>,
    snippet: Wish,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Wish {
    playlist_id: Option<String>,
    resource_id: Option<ResourceId>,
    position: Option<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct ResourceId {
    kind: Option<String>,
    video_id: Option<String>,
}

pub(super) async fn list(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let query = Params::of_query(&request);
    let account = access::enter(&app, &request, access::READ, Bucket::Units, 1)?;
    let parts = parts(&query, &PARTS)?;
    let playlist = query.get("playlistId").ok_or_else(|| Refusal::missing("playlistId"))?;
    let owner = owner(playlist).ok_or_else(Refusal::playlist_not_found)?;
    let (world, now) = (app.world(), app.now());
    let mut items = items(&world, owner, playlist);
    items.retain(|item| item.video.account == account || item.video.is_public(now));
    if let Some(id) = query.get("videoId") {
        world.videos.find(Youtube, id).ok_or_else(Refusal::video_not_found)?;
        items.retain(|item| item.video.id == id);
    }
    page("youtube#playlistItemListResponse", &items, &query, |item| item.describe(playlist, &parts, &app))
}

/// A playlist takes the same video again and again.
pub(super) async fn insert(app: App, request: HttpRequest, body: web::Bytes) -> Result<HttpResponse, Refusal> {
    let query = Params::of_query(&request);
    let account = access::enter(&app, &request, access::CHANGE, Bucket::Units, 50)?;
    let parts = parts(&query, &PARTS)?;
    let Body { snippet, .. } = serde_json::from_slice(&body).map_err(|error| malformed(&error))?;
    let playlist = snippet.playlist_id.as_deref().ok_or_else(|| Refusal::invalid("playlistIdRequired", "Which playlist?"))?;
    let (world, now) = (&mut *app.world(), app.now());
    let id = snippet.resource()?;
    let video = world.videos.find(Youtube, id).filter(|video| videos::visible(video, account, now));
    let video = video.ok_or_else(Refusal::video_not_found)?;
    let places = world.youtube.playlists.entry(own(playlist, account)?).or_default();
    let position = snippet.position.unwrap_or(places.len());
    if position > places.len() {
        return Err(Refusal::invalid("invalidPlaylistItemPosition", "The playlist has no such position."));
    }
    let place = Place { id: format!("UEx{}", random_text(40)), video: video.id.clone(), added_at: now };
    let item = Item { id: place.id.clone(), position, added_at: now, video };
    places.insert(position, place);
    Ok(HttpResponse::Ok().json(item.describe(playlist, &parts, &app)))
}

/// All lines of a playlist, whoever may see them. Deleted videos are gone from it.
fn items<'a>(world: &'a World, owner: &'static Account, playlist: &str) -> Vec<Item<'a>> {
    if playlist == channels::uploads(owner) {
        let uploads = world.videos.of(owner).enumerate();
        let item = |(position, video): (usize, &'a Video)| Item {
            id: format!("UUitem{}", video.id),
            position,
            added_at: video.created_at,
            video,
        };
        return uploads.map(item).collect();
    }
    let places = world.youtube.playlists.get(owner.id).into_iter().flatten().enumerate();
    let item = |(position, place): (usize, &Place)| {
        let video = world.videos.find(Youtube, &place.video)?;
        Some(Item { id: place.id.clone(), position, added_at: place.added_at, video })
    };
    places.filter_map(item).collect()
}

impl Wish {
    /// The id of the video that is to be added.
    fn resource(&self) -> Result<&str, Refusal> {
        let required = || Refusal::invalid("resourceIdRequired", "Which video?");
        let resource = self.resource_id.as_ref().ok_or_else(required)?;
        if resource.kind.as_deref() != Some("youtube#video") {
            return Err(Refusal::invalid("invalidResourceType", "Playlists take youtube#video."));
        }
        resource.video_id.as_deref().ok_or_else(required)
    }
}

impl Item<'_> {
    fn describe(&self, playlist: &str, parts: &[&str], app: &Sandbox) -> Value {
        let video = self.video;
        let mut item = json!({ "kind": "youtube#playlistItem", "etag": "sandbox", "id": self.id });
        if parts.contains(&"snippet") {
            item["snippet"] = snippet(video, app);
            item["snippet"]["publishedAt"] = json!(resource::moment(self.added_at));
            item["snippet"]["playlistId"] = json!(playlist);
            item["snippet"]["position"] = json!(self.position);
            item["snippet"]["resourceId"] = json!({ "kind": "youtube#video", "videoId": video.id });
        }
        if parts.contains(&"contentDetails") {
            item["contentDetails"] = json!({ "videoId": video.id, "videoPublishedAt": resource::moment(video.created_at) });
        }
        if parts.contains(&"status") {
            item["status"] = json!({ "privacyStatus": video.privacy(app.now()) });
        }
        item
    }
}
