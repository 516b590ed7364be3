//! What only YouTube knows of a choice, asked before anything is announced.

use super::YouTube;
use super::wire::{List, Playlist};
use crate::{Account, Refusal, Video, Violation};

/// How the id of a list of uploads begins.
const UPLOADS: &str = "UU";

impl YouTube {
    /// Whether the chosen playlist is one that the channel made: neither another channel's nor the list of its uploads
    /// takes a video.
    pub(super) async fn look_before(&self, account: &Account, video: &Video) -> Result<Vec<Violation>, Refusal> {
        let Some(wanted) = &video.options.youtube.playlist_id else { return Ok(Vec::new()) };
        let query = [("part", "snippet"), ("id", wanted)];
        let found: List<Playlist> = self.list(&account.access, "/youtube/v3/playlists", &query).await?;
        let is_own = found.items.iter().any(|playlist| playlist.snippet.channel_id == account.external_id);
        if is_own && !wanted.starts_with(UPLOADS) {
            return Ok(Vec::new());
        }
        match self.known("playlistNotFound") {
            Refusal::Reject { field: Some(field), code, message } => Ok(vec![Violation { field, code, message }]),
            refusal => Err(refusal),
        }
    }
}
