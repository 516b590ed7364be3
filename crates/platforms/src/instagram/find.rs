//! Looking through the account's reels for one of ours.

use chrono::TimeDelta;
use url::Url;

use super::Instagram;
use super::wire::{Media, Page};
use crate::text::same;
use crate::{Account, Published, Refusal, Search, Video};

const FIELDS: &str = "id,caption,timestamp,permalink,media_product_type";
/// Fifty a page, newest first.
const PAGES: usize = 4;
/// Clocks differ.
const SLACK: TimeDelta = TimeDelta::minutes(2);

impl Instagram {
    /// By the whole caption and the time. Of several the oldest: what was published since may be someone else's. A reel
    /// without a caption cannot be told from others.
    pub(super) async fn search_media(
        &self,
        account: &Account,
        video: &Video,
        search: &Search,
    ) -> Result<Option<Published>, Refusal> {
        if video.description.trim().is_empty() {
            return Ok(None);
        }
        let (mut oldest, mut after) = (None, None::<String>);
        let path = format!("{}/media", account.external_id);
        for _ in 0..PAGES {
            let mut query = vec![("fields", FIELDS), ("limit", "50")];
            query.extend(after.as_deref().map(|after| ("after", after)));
            let page: Page<Media> = self.get(&account.access, &path, &query).await?;
            let recent = |media: &Media| media.published_at().is_some_and(|at| at + SLACK >= search.since);
            let past = page.data.last().is_some_and(|media| !recent(media));
            let mut ours = page.data.into_iter().filter(|media| recent(media) && is_ours(media, video)).map(published);
            oldest = ours.rfind(|reel| !search.taken.contains(&reel.remote_id)).or(oldest);
            after = Page::<Media>::after(page.paging);
            if past || after.is_none() {
                break;
            }
        }
        Ok(oldest)
    }
}

fn published(media: Media) -> Published {
    Published { url: media.permalink.and_then(|link| Url::parse(&link).ok()), remote_id: media.id.into_text(), notice: None }
}

fn is_ours(media: &Media, video: &Video) -> bool {
    media.product.as_deref() == Some("REELS") && media.caption.as_deref().is_some_and(|caption| same(&video.description, caption))
}
