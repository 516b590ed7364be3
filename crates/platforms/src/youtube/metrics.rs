//! Reading the numbers of videos.

use super::YouTube;
use super::wire::{List, VideoItem};
use crate::{Account, Metrics, Refusal};

/// As many as YouTube takes at once.
const BATCH: usize = 50;

impl YouTube {
    pub(super) async fn statistics(&self, account: &Account, remote_ids: &[String]) -> Result<Vec<Metrics>, Refusal> {
        let mut all = Vec::with_capacity(remote_ids.len());
        for batch in remote_ids.chunks(BATCH) {
            let query = [("part", "statistics"), ("id", &batch.join(","))];
            let list: List<VideoItem> = self.list(&account.access, "/youtube/v3/videos", &query).await?;
            all.extend(list.items.into_iter().map(Metrics::from));
        }
        Ok(all)
    }
}

impl From<VideoItem> for Metrics {
    fn from(item: VideoItem) -> Self {
        let numbers = item.statistics;
        Self {
            remote_id: item.id,
            views: numbers.views,
            likes: numbers.likes,
            comments: numbers.comments,
            // YouTube counts the rest only in its analytics
            ..Self::default()
        }
    }
}
