//! What YouTube keeps besides videos.

use std::collections::HashMap;

use super::comments::Thread;
use super::playlist_items::Place;
use super::quota::Quota;
use super::session::Session;

/// Open uploads, playlists, comments and used quota.
#[derive(Default)]
pub(crate) struct Desk {
    /// By `upload_id`.
    pub(super) sessions: HashMap<String, Session>,
    /// The playlist that a channel made, by the channel's id.
    pub(super) playlists: HashMap<&'static str, Vec<Place>>,
    /// What was said under videos, oldest first.
    pub(super) threads: Vec<Thread>,
    pub(super) quota: Quota,
}

impl Desk {
    /// A video was deleted.
    pub(crate) fn forget(&mut self, id: &str) {
        self.threads.retain(|thread| thread.video != id);
        self.sessions.retain(|_, session| session.video.as_deref() != Some(id));
        self.playlists.values_mut().for_each(|places| places.retain(|place| place.video != id));
    }
}
