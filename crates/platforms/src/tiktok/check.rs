//! What TikTok says of a post.

use serde_json::json;

use super::TikTok;
use super::errors::{failed, reject};
use super::wire::{Id, PostStatus};
use crate::http::Call;
use crate::{Account, Checked, Privacy, Published, Refusal, Video};

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
            "PUBLISH_COMPLETE" => Ok(self.complete(account, publish_id, post.publicaly_available_post_id, video.privacy)),
            "FAILED" => Err(failed(post.fail_reason.as_deref())),
            "SEND_TO_USER_INBOX" => {
                Err(reject(None, "sent_to_inbox", "TikTok put the video into the account's inbox instead of publishing it."))
            }
            _ => Ok(Checked::Processing { remote_id: None }),
        }
    }

    /// A public post gets its id once it is moderated, a private one never.
    fn complete(&self, account: &Account, publish_id: &str, ids: Vec<Id>, privacy: Privacy) -> Checked {
        match ids.into_iter().next() {
            Some(id) => Checked::Published(self.published(account, id.into_text())),
            None if privacy == Privacy::Private => {
                Checked::Published(Published { remote_id: publish_id.to_owned(), url: None, notice: None })
            }
            None => Checked::Processing { remote_id: None },
        }
    }

    fn published(&self, account: &Account, id: String) -> Published {
        let page = |name: &str| self.http.page("www.tiktok.com", &format!("/@{name}/video/{id}"));
        Published { url: account.username.as_deref().and_then(page), remote_id: id, notice: None }
    }
}
