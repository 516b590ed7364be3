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
        let post = self.status(account, publish_id).await?;
        match post.status.as_str() {
            // without a number, sending the first chunk is how one learns where TikTok stands
            "PROCESSING_UPLOAD" => Ok(match post.uploaded_bytes.unwrap_or(0) {
                received if received < video.bytes => Checked::Uploading { received },
                _ => Checked::Processing { remote_id: None },
            }),
            "PUBLISH_COMPLETE" => {
                let is_public = privacy_level(video) == Some("PUBLIC_TO_EVERYONE");
                let is_hidden = !is_public || video.options.tiktok.mode == TikTokMode::Inbox;
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

    /// The id of a draft that its owner has posted, or of a post that is moderated by now.
    pub(super) async fn id_of(&self, account: &Account, name: &str) -> Result<Option<Published>, Refusal> {
        if is_id(name) {
            return Ok(None);
        }
        let ids = self.status(account, name).await?.publicaly_available_post_id;
        Ok(ids.into_iter().next().map(|id| self.published(account, id.into_text())))
    }

    async fn status(&self, account: &Account, publish_id: &str) -> Result<PostStatus, Refusal> {
        let body = json!({ "publish_id": publish_id });
        self.ask(Call::Repeatable, &account.access, "/v2/post/publish/status/fetch/", &body).await
    }

    /// A post that everyone may see gets its id once it is moderated, any other never.
    fn complete(&self, account: &Account, publish_id: &str, ids: Vec<Id>, is_hidden: bool) -> Checked {
        match ids.into_iter().next() {
            Some(id) => Checked::Published(self.published(account, id.into_text())),
            None if is_hidden => Checked::Published(Published { remote_id: publish_id.to_owned(), url: None, notice: None }),
            None => Checked::Live { name: Some(publish_id.to_owned()) },
        }
    }

    fn published(&self, account: &Account, id: String) -> Published {
        let page = |name: &str| self.http.page("www.tiktok.com", &format!("/@{name}/video/{id}"));
        Published { url: account.username.as_deref().and_then(page), remote_id: id, notice: None }
    }
}

/// Whether it names a video, and not a post on its way.
pub(super) fn is_id(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_digit())
}
