//! Playlists: the uploads of every channel, and one of its own making; `playlists.list`.

use actix_web::{HttpRequest, HttpResponse};
use serde_json::{Value, json};

use super::access;
use super::channels;
use super::lists::page;
use super::quota::Bucket;
use super::refusal::Refusal;
use super::start::parts;
use crate::app::App;
use crate::params::Params;
use crate::platform::Platform::Youtube;
use crate::world::accounts::{self, Account, Kind};

/// Those that are named, or those that the caller's channel has made. One that is not there is left out.
pub(super) async fn list(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let query = Params::of_query(&request);
    let account = access::enter(&app, &request, access::READ, Bucket::Units, 1)?;
    let parts = parts(&query, &["id", "snippet", "status", "contentDetails", "player", "localizations"])?;
    let named = query.list("id");
    let wanted: Vec<String> = match (named.is_empty(), query.get("mine")) {
        (false, None) => named.into_iter().map(str::to_owned).collect(),
        (true, Some("true")) if account.kind != Kind::WithoutChannel => vec![made(account)],
        (true, Some("true")) => Vec::new(),
        _ => return Err(Refusal::invalid("missingRequiredParameter", "One filter is needed: mine or id.")),
    };
    let found: Vec<_> = wanted.iter().filter_map(|id| Some((id, owner(id)?))).collect();
    page("youtube#playlistListResponse", &found, &query, |(id, owner)| describe(id, owner, &parts))
}

fn describe(id: &str, owner: &Account, parts: &[&str]) -> Value {
    let mut playlist = json!({ "kind": "youtube#playlist", "etag": "sandbox", "id": id });
    if parts.contains(&"snippet") {
        playlist["snippet"] = json!({
            "publishedAt": "2024-03-02T09:00:00Z",
            "channelId": owner.id,
            "title": if id == channels::uploads(owner) { "Uploads" } else { "The best of it" },
            "description": "",
            "channelTitle": owner.name,
        });
    }
    if parts.contains(&"status") {
        playlist["status"] = json!({ "privacyStatus": "public" });
    }
    playlist
}

/// The playlist that every channel has made.
fn made(account: &Account) -> String {
    format!("PL{}", &account.id[2..])
}

/// The channel of a playlist.
pub(super) fn owner(playlist: &str) -> Option<&'static Account> {
    let mut channels = accounts::of(Youtube).filter(|account| account.kind != Kind::WithoutChannel);
    channels.find(|account| playlist == channels::uploads(account) || playlist == made(account))
}

/// The channel of the playlist, if it is the caller's and takes videos.
pub(super) fn own(playlist: &str, account: &'static Account) -> Result<&'static str, Refusal> {
    let owner = owner(playlist).ok_or_else(Refusal::playlist_not_found)?;
    if owner != account {
        return Err(Refusal::playlist_not_accessible());
    }
    if playlist != made(owner) {
        return Err(Refusal::invalid("playlistOperationUnsupported", "The playlist of uploads takes nothing else."));
    }
    Ok(owner.id)
}
