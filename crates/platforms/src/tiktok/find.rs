//! Looking through the account's posts for one of ours.

use chrono::TimeDelta;
use serde_json::json;
use url::Url;

use super::TikTok;
use super::wire::{Post, Posts};
use crate::http::Call;
use crate::text::same_or_cut;
use crate::{Account, Published, Refusal, Search, Video};

const FIELDS: &str = "id,create_time,share_url,video_description,title,duration";
/// Twenty posts a page, newest first.
const PAGES: usize = 10;
/// TikTok shows at most so much of a caption.
const SHOWN: usize = 150;
/// Clocks differ.
const SLACK: TimeDelta = TimeDelta::minutes(2);

impl TikTok {
    /// Sees public posts only: TikTok lists no others. Of several the oldest: what was posted since may be someone else's.
    pub(super) async fn search_posts(
        &self,
        account: &Account,
        video: &Video,
        search: &Search,
    ) -> Result<Option<Published>, Refusal> {
        if video.description.trim().is_empty() {
            return Ok(None);
        }
        let since = (search.since - SLACK).timestamp();
        let mut body = json!({ "max_count": 20 });
        let mut oldest = None;
        for _ in 0..PAGES {
            let page: Posts =
                self.ask(Call::Repeatable, &account.access, &format!("/v2/video/list/?fields={FIELDS}"), &body).await?;
            let past = page.videos.last().and_then(|post| post.create_time).is_some_and(|at| at < since);
            let recent = |post: &Post| post.create_time.is_some_and(|at| at >= since);
            let mut ours = page.videos.into_iter().filter(|post| recent(post) && is_ours(post, video)).map(published);
            oldest = ours.rfind(|post| !search.taken.contains(&post.remote_id)).or(oldest);
            match page.cursor {
                Some(cursor) if page.has_more && !past => body["cursor"] = json!(cursor),
                _ => break,
            }
        }
        Ok(oldest)
    }
}

fn published(post: Post) -> Published {
    Published { url: post.share_url.and_then(|url| Url::parse(&url).ok()), remote_id: post.id.into_text(), notice: None }
}

fn is_ours(post: &Post, video: &Video) -> bool {
    let captioned =
        [&post.video_description, &post.title].into_iter().flatten().any(|shown| same_or_cut(&video.description, shown, SHOWN));
    captioned && post.duration.is_none_or(|seconds| seconds.abs_diff(video.duration_ms / 1000) <= 1)
}
