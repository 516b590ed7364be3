//! Reading the numbers of reels.

use futures::{FutureExt, StreamExt, TryStreamExt, stream};

use super::Instagram;
use super::wire::{Insight, Media, Page};
use crate::{Account, Metrics, Refusal};

/// Instagram answers for one reel at a time.
const AT_ONCE: usize = 4;
const INSIGHTS: &str =
    "views,reach,likes,comments,saved,shares,total_interactions,ig_reels_avg_watch_time,ig_reels_video_view_total_time";
/// What every kind of media has.
const BASIC_INSIGHTS: &str = "views,likes,comments,shares";

impl Instagram {
    pub(super) async fn numbers(&self, account: &Account, remote_ids: &[String]) -> Result<Vec<Metrics>, Refusal> {
        let each: Vec<_> = remote_ids.iter().map(|id| self.numbers_of(account, id).boxed()).collect();
        let all: Vec<Option<Metrics>> = stream::iter(each).buffered(AT_ONCE).try_collect().await?;
        Ok(all.into_iter().flatten().collect())
    }

    async fn numbers_of(&self, account: &Account, id: &str) -> Result<Option<Metrics>, Refusal> {
        let Some(media) = self.shown::<Media>(account, id, &[("fields", "id,like_count,comments_count")]).await? else {
            return Ok(None);
        };
        let path = format!("{id}/insights");
        // one number that the media lacks is refused together with all others
        let insights = match self.shown::<Page<Insight>>(account, &path, &[("metric", INSIGHTS)]).await {
            Err(Refusal::Reject { .. }) => self.shown(account, &path, &[("metric", BASIC_INSIGHTS)]).await?,
            answered => answered?,
        };
        let insights = insights.map(|page| page.data).unwrap_or_default();
        let value = |name: &str| insights.iter().find(|one| one.name == name)?.values.first()?.value;
        Ok(Some(Metrics {
            remote_id: id.to_owned(),
            views: value("views"),
            likes: media.like_count.or_else(|| value("likes")),
            comments: media.comments_count.or_else(|| value("comments")),
            shares: value("shares"),
            saves: value("saved"),
            reach: value("reach"),
            watch_ms: value("ig_reels_video_view_total_time"),
            average_watch_ms: value("ig_reels_avg_watch_time"),
        }))
    }
}
