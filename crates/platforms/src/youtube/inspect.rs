//! What only YouTube knows of a choice, asked before anything is announced.

use super::YouTube;
use super::wire::{List, PlaylistItem};
use crate::{Account, Refusal, Video, Violation};

impl YouTube {
    /// Whether the chosen playlist is there.
    pub(super) async fn look_before(&self, account: &Account, video: &Video) -> Result<Vec<Violation>, Refusal> {
        let Some(playlist) = &video.options.youtube.playlist_id else { return Ok(Vec::new()) };
        let query = [("part", "contentDetails"), ("playlistId", playlist), ("maxResults", "1")];
        let seen: Result<List<PlaylistItem>, Refusal> = self.list(&account.access, "/youtube/v3/playlistItems", &query).await;
        match seen {
            Ok(_) => Ok(Vec::new()),
            Err(Refusal::Reject { field: Some(field), code, message }) => Ok(vec![Violation { field, code, message }]),
            Err(refusal) => Err(refusal),
        }
    }
}
