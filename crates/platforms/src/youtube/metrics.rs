//! Reading the numbers of videos.

use super::YouTube;
use super::reports::Report;
use super::wire::{List, VideoItem};
use crate::{Account, Metrics, Refusal};

/// As many as YouTube takes at once.
const BATCH: usize = 50;

impl YouTube {
    /// The statistics, which cost a quota of their own, and what the analytics know beyond them. The analytics are days
    /// behind and may refuse: then the statistics stand alone.
    pub(super) async fn numbers(&self, account: &Account, remote_ids: &[String]) -> Result<Vec<Metrics>, Refusal> {
        let mut all = Vec::with_capacity(remote_ids.len());
        for batch in remote_ids.chunks(BATCH) {
            let ids = batch.iter().map(|id| ("id", id.as_str()));
            let query: Vec<_> = [("part", "statistics")].into_iter().chain(ids).collect();
            let list: List<VideoItem> = self.list(&account.access, "/youtube/v3/videos:batchGetStats", &query).await?;
            let report = self.report(account, batch).await.unwrap_or_else(|refusal| {
                tracing::warn!(%refusal, "YouTube's analytics cannot be read");
                Report::default()
            });
            all.extend(list.items.into_iter().map(|item| numbers_of(item, &report)));
        }
        Ok(all)
    }
}

fn numbers_of(item: VideoItem, report: &Report) -> Metrics {
    let of = |metric: &str| report.of(&item.id, metric);
    Metrics {
        views: item.statistics.views,
        likes: item.statistics.likes,
        comments: item.statistics.comments,
        shares: of("shares").map(|shares| shares as u64),
        watch_ms: of("estimatedMinutesWatched").map(|minutes| (minutes * 60_000.0) as u64),
        average_watch_ms: of("averageViewDuration").map(|seconds| (seconds * 1000.0) as u64),
        remote_id: item.id,
        ..Metrics::default()
    }
}
