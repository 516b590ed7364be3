//! What can only be added to a live video: its cover and its place in a playlist.

use std::time::Duration;

use bytes::Bytes;
use http::{Method, header};
use serde_json::json;

use super::errors::{refusal, refusal_needing};
use super::wire::{List, PlaylistItem, VideoItem};
use super::{API, EDIT_SCOPE, YouTube};
use crate::http::{CHUNK_TIMEOUT, Call};
use crate::{Account, Refusal, Video};

/// YouTube's limit since September 2026.
const LARGEST_COVER: usize = 52_428_800;
/// How a JPEG begins.
const JPEG: &[u8] = &[0xff, 0xd8, 0xff];
/// Covers of Shorts are accepted once the video is processed.
const UNTIL_PROCESSED: Duration = Duration::from_mins(1);

impl YouTube {
    /// One does not wait for the other: a cover that is refused for good keeps no video out of its playlist.
    pub(super) async fn add_the_rest(
        &self,
        account: &Account,
        id: &str,
        video: &Video,
        cover: Option<Bytes>,
    ) -> Result<(), Refusal> {
        let covered = match cover {
            Some(cover) => self.set_cover(account, id, cover).await,
            None => Ok(()),
        };
        let listed = match &video.options.youtube.playlist_id {
            Some(playlist) => self.add_to_playlist(account, id, playlist).await,
            None => Ok(()),
        };
        // whoever hears of a refusal that passes comes again
        match (covered, listed) {
            (Err(covered), Err(listed)) => Err(if is_final(&covered) { listed } else { covered }),
            (covered, listed) => covered.and(listed),
        }
    }

    async fn set_cover(&self, account: &Account, id: &str, cover: Bytes) -> Result<(), Refusal> {
        if !cover.starts_with(JPEG) || cover.len() > LARGEST_COVER {
            return Err(self.known("invalidImage"));
        }
        let query = [("part", "status"), ("id", id)];
        let list: List<VideoItem> = self.list(&account.access, "/youtube/v3/videos", &query).await?;
        match list.items.first().map(|item| item.status.upload.as_str()) {
            Some("processed") => (),
            Some(_) => {
                let message = "YouTube is still working on the video; its cover comes after that.".to_owned();
                return Err(Refusal::Retry { after: Some(UNTIL_PROCESSED), message });
            }
            None => return Err(self.known("videoNotFound")),
        }
        let request = self
            .http
            .request(Method::POST, &self.http.address(API, "/upload/youtube/v3/thumbnails/set"))?
            .query(&[("uploadType", "media"), ("videoId", id)])
            .header(header::CONTENT_TYPE, "image/jpeg")
            .timeout(CHUNK_TIMEOUT)
            .body(cover);
        let answer = self.ask(Call::Repeatable, request, account).await?;
        if answer.status.is_success() { Ok(()) } else { Err(refusal(&answer)) }
    }

    /// A playlist takes the same video any number of times, so it is looked through first.
    async fn add_to_playlist(&self, account: &Account, id: &str, playlist: &str) -> Result<(), Refusal> {
        let query = [("part", "contentDetails"), ("playlistId", playlist), ("videoId", id), ("maxResults", "50")];
        let there: List<PlaylistItem> = self.list(&account.access, "/youtube/v3/playlistItems", &query).await?;
        if there.items.iter().any(|item| item.content_details.video_id == id) {
            return Ok(());
        }
        let item = json!({ "snippet": { "playlistId": playlist, "resourceId": { "kind": "youtube#video", "videoId": id } } });
        let request = self
            .http
            .request(Method::POST, &self.http.address(API, "/youtube/v3/playlistItems"))?
            .query(&[("part", "snippet")])
            .header(header::CONTENT_TYPE, "application/json; charset=UTF-8")
            .body(item.to_string());
        let answer = self.ask(Call::Once, request, account).await?;
        if answer.status.is_success() { Ok(()) } else { Err(refusal_needing(&answer, EDIT_SCOPE)) }
    }
}

/// Whether asking again is of no use.
fn is_final(refusal: &Refusal) -> bool {
    matches!(refusal, Refusal::Reject { .. } | Refusal::Reconnect { .. } | Refusal::HandleGone { .. })
}
