//! Reading the numbers of posts.

use serde_json::json;

use super::TikTok;
use super::check::is_id;
use super::wire::{Post, Posts};
use crate::http::Call;
use crate::{Account, Metrics, Refusal};

/// As many as TikTok takes at once.
const BATCH: usize = 20;
const FIELDS: &str = "id,view_count,like_count,comment_count,share_count";

impl TikTok {
    /// Private posts have no numbers: their publish id is no video id.
    pub(super) async fn statistics(&self, account: &Account, remote_ids: &[String]) -> Result<Vec<Metrics>, Refusal> {
        let ids: Vec<&String> = remote_ids.iter().filter(|id| is_id(id)).collect();
        let mut all = Vec::with_capacity(ids.len());
        for batch in ids.chunks(BATCH) {
            let body = json!({ "filters": { "video_ids": batch } });
            let posts: Posts =
                self.ask(Call::Repeatable, &account.access, &format!("/v2/video/query/?fields={FIELDS}"), &body).await?;
            all.extend(posts.videos.into_iter().map(Metrics::from));
        }
        Ok(all)
    }
}

impl From<Post> for Metrics {
    fn from(post: Post) -> Self {
        Self {
            remote_id: post.id.into_text(),
            views: post.view_count,
            likes: post.like_count,
            comments: post.comment_count,
            shares: post.share_count,
            ..Self::default()
        }
    }
}
