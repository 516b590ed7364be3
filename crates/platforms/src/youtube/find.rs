//! Looking through the channel's uploads for a video of ours.

use chrono::{DateTime, TimeDelta, Utc};

use super::YouTube;
use super::start::file_name;
use super::wire::{List, PlaylistItem, VideoItem};
use crate::{Account, Published, Refusal, Search, Video};

/// Sessions live about a week by Google's general protocol (YouTube's own pages do not say); what one left behind is not
/// older.
const SESSION_LIFE: TimeDelta = TimeDelta::days(8);
/// Fifty uploads a page, newest first.
const PAGES: usize = 4;
/// Clocks differ, and YouTube measures a length to its own frame.
const SLACK: TimeDelta = TimeDelta::minutes(2);
const LENGTH_SLACK_MS: u64 = 1000;

impl YouTube {
    /// The id of a video that a session of the last days may have left behind.
    pub(super) async fn search_recent(&self, account: &Account, video: &Video) -> Result<Option<String>, Refusal> {
        let search = Search { since: self.http.clock.now() - SESSION_LIFE, ..Search::default() };
        let found = self.search_uploads(account, video, &search).await?;
        Ok(found.map(|found| found.remote_id))
    }

    pub(super) async fn search_uploads(
        &self,
        account: &Account,
        video: &Video,
        search: &Search,
    ) -> Result<Option<Published>, Refusal> {
        let Some(uploads) = self.own_channel(&account.access).await?.uploads() else {
            return Ok(None);
        };
        let mut page = String::new();
        for _ in 0..PAGES {
            let query = [("part", "contentDetails"), ("playlistId", &uploads), ("maxResults", "50"), ("pageToken", &page)];
            // an empty pageToken is refused, so the first page goes without
            let query = if page.is_empty() { &query[..3] } else { &query[..] };
            let items: List<PlaylistItem> = match self.list(&account.access, "/youtube/v3/playlistItems", query).await {
                // the list is made with the first upload
                Err(Refusal::Reject { code: "playlist_not_found", .. }) => return Ok(None),
                other => other?,
            };
            let videos = self.described(account, &items.items).await?;
            let recent = |item: &&VideoItem| published_at(item).is_none_or(|at| at + SLACK >= search.since);
            let past = videos.last().is_some_and(|item| !recent(&item));
            let free = |item: &VideoItem| recent(&item) && !search.taken.contains(&item.id);
            if let Some(item) = videos.into_iter().find(|item| free(item) && is_ours(item, video)) {
                return Ok(Some(self.published(item, video)));
            }
            match items.next_page_token {
                Some(next) if !past => page = next,
                _ => return Ok(None),
            }
        }
        Ok(None)
    }

    async fn described(&self, account: &Account, items: &[PlaylistItem]) -> Result<Vec<VideoItem>, Refusal> {
        if items.is_empty() {
            return Ok(Vec::new());
        }
        let ids: Vec<&str> = items.iter().map(|item| item.content_details.video_id.as_str()).collect();
        let query = [("part", "snippet,status,fileDetails"), ("id", &ids.join(","))];
        let list: List<VideoItem> = self.list(&account.access, "/youtube/v3/videos", &query).await?;
        Ok(list.items)
    }
}

fn published_at(item: &VideoItem) -> Option<DateTime<Utc>> {
    item.snippet.published_at.as_deref().and_then(|at| at.parse().ok())
}

/// Ours by the file name we gave it or, should YouTube not keep the name, by title, size and length together.
fn is_ours(item: &VideoItem, video: &Video) -> bool {
    let file = &item.file_details;
    let named = file.file_name.as_deref() == Some(file_name(video).as_str());
    let alike = item.snippet.title == video.title
        && file.file_size == Some(video.bytes)
        && file.duration_ms.is_some_and(|length| length.abs_diff(video.duration_ms) <= LENGTH_SLACK_MS);
    let standing = !matches!(item.status.upload.as_str(), "failed" | "rejected" | "deleted");
    standing && (named || alike)
}
