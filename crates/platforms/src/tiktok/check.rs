//! What TikTok says of a post.

use serde_json::json;

use super::TikTok;
use super::creator::privacy_level;
use super::errors::failed;
use super::wire::PostStatus;
use crate::http::Call;
use crate::id::Id;
use crate::{Account, Checked, Published, Refusal, TikTokMode, Video};

impl TikTok {
    pub(super) async fn look(&self, account: &Account, publish_id: &str, video: &Video) -> Result<Checked, Refusal> {
        let body = json!({ "publish_id": publish_id });
        let post: PostStatus = self.ask(Call::Repeatable, &account.access, "/v2/post/publish/status/fetch/", &body).await?;
        match post.status.as_str() {
            // without a number, sending the first chunk is how one learns where TikTok stands
            "PROCESSING_UPLOAD" => Ok(match post.uploaded_bytes.unwrap_or(0) {
                received if received < video.bytes => Checked::Uploading { received },
                _ => Checked::Processing { remote_id: None },
            }),
            "PUBLISH_COMPLETE" => {
                let is_hidden = privacy_level(video) == Some("SELF_ONLY") || video.options.tiktok.mode == TikTokMode::Inbox;
                Ok(self.complete(account, publish_id, post.publicaly_available_post_id, is_hidden))
            }
            "FAILED" => Err(failed(post.fail_reason.as_deref(), self.http.clock.now())),
            // what the person makes of a draft is not ours to follow: with its arrival our part is done
            "SEND_TO_USER_INBOX" => Ok(Checked::Published(Published {
                remote_id: publish_id.to_owned(),
                url: None,
                notice: Some("The video waits in the account's TikTok inbox for its owner to post it.".to_owned()),
            })),
            _ => Ok(Checked::Processing { remote_id: None }),
        }
    }

    /// A public post gets its id once it is moderated, a private one never.
    fn complete(&self, account: &Account, publish_id: &str, ids: Vec<Id>, is_hidden: bool) -> Checked {
        match ids.into_iter().next() {
            Some(id) => Checked::Published(self.published(account, id.into_text())),
            None if is_hidden => Checked::Published(Published { remote_id: publish_id.to_owned(), url: None, notice: None }),
            None => Checked::Live { searchable: false },
        }
    }

    fn published(&self, account: &Account, id: String) -> Published {
        let page = |name: &str| self.http.page("www.tiktok.com", &format!("/@{name}/video/{id}"));
        Published { url: account.username.as_deref().and_then(page), remote_id: id, notice: None }
    }
}
