//! Looking through the account's reels for one of ours.

use chrono::{DateTime, TimeDelta, Utc};
use url::Url;

use super::Instagram;
use super::wire::{Media, Page};
use crate::text::same;
use crate::{Account, Published, Refusal, Video};

const FIELDS: &str = "id,caption,timestamp,permalink,media_product_type";
/// Fifty a page, newest first.
const PAGES: usize = 4;
/// Containers live a day, so what came out of one is hardly older when we ask.
const CONTAINER_LIFE: TimeDelta = TimeDelta::hours(48);
/// Clocks differ.
const SLACK: TimeDelta = TimeDelta::minutes(2);

impl Instagram {
    /// By the whole caption and the time. Of several the oldest: what was published since may be someone else's.
    pub(super) async fn search_media(
        &self,
        account: &Account,
        video: &Video,
        since: DateTime<Utc>,
    ) -> Result<Option<Published>, Refusal> {
        Ok(self.matching(account, video, since).await?.pop().map(published))
    }

    /// The reel that a container became, which is public for certain. Of several the newest: a caption may be used daily.
    pub(super) async fn published_lately(&self, account: &Account, video: &Video) -> Result<Option<Published>, Refusal> {
        let since = self.http.clock.now() - CONTAINER_LIFE;
        Ok(self.matching(account, video, since).await?.into_iter().next().map(published))
    }

    /// Newest first. A reel without a caption cannot be told from others.
    async fn matching(&self, account: &Account, video: &Video, since: DateTime<Utc>) -> Result<Vec<Media>, Refusal> {
        let (mut found, mut after) = (Vec::new(), None::<String>);
        if video.description.trim().is_empty() {
            return Ok(found);
        }
        let path = format!("{}/media", account.external_id);
        for _ in 0..PAGES {
            let mut query = vec![("fields", FIELDS), ("limit", "50")];
            query.extend(after.as_deref().map(|after| ("after", after)));
            let page: Page<Media> = self.get(&account.access, &path, &query).await?;
            let recent = |media: &Media| media.published_at().is_some_and(|at| at + SLACK >= since);
            let past = page.data.last().is_some_and(|media| !recent(media));
            found.extend(page.data.into_iter().filter(|media| recent(media) && is_ours(media, video)));
            after = Page::<Media>::after(page.paging);
            if past || after.is_none() {
                break;
            }
        }
        Ok(found)
    }
}

fn published(media: Media) -> Published {
    Published { url: media.permalink.and_then(|link| Url::parse(&link).ok()), remote_id: media.id.into_text(), notice: None }
}

fn is_ours(media: &Media, video: &Video) -> bool {
    media.product.as_deref() == Some("REELS") && media.caption.as_deref().is_some_and(|caption| same(&video.description, caption))
}
