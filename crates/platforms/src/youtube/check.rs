//! What YouTube says of a session and of the video it became.

use url::Url;

use super::YouTube;
use super::errors::first_known;
use super::upload::Session;
use super::wire::{List, VideoItem};
use crate::registry::strange;
use crate::{Account, Checked, Privacy, Published, Refusal, Video};

impl YouTube {
    pub(super) async fn look(&self, account: &Account, session: &Url, video: &Video) -> Result<Checked, Refusal> {
        match self.probe(&account.access, session, video.bytes).await {
            Ok(Session::Stored(received)) => Ok(Checked::Uploading { received }),
            Ok(Session::Complete(Some(id))) => self.look_at_video(account, id, video).await,
            Ok(Session::Complete(None)) => {
                let found = self.search_recent(account, video).await?;
                Ok(found.map_or(Checked::Processing { remote_id: None }, |found| Checked::Processing { remote_id: Some(found) }))
            }
            // a session that has gone says nothing of how it ended: the channel knows
            Err(Refusal::HandleGone { message }) => match self.search_recent(account, video).await? {
                Some(found) => self.look_at_video(account, found, video).await,
                None => Err(Refusal::HandleGone { message }),
            },
            Err(refusal) => Err(refusal),
        }
    }

    async fn look_at_video(&self, account: &Account, id: String, video: &Video) -> Result<Checked, Refusal> {
        let query = [("part", "status,processingDetails"), ("id", id.as_str())];
        let list: List<VideoItem> = self.list(&account.access, "/youtube/v3/videos", &query).await?;
        match list.items.into_iter().next() {
            Some(item) => self.state(item, video),
            // the lists are a little behind the uploads
            None => Ok(Checked::Processing { remote_id: Some(id) }),
        }
    }

    fn state(&self, item: VideoItem, video: &Video) -> Result<Checked, Refusal> {
        let (status, processing) = (&item.status, &item.processing_details);
        let upload = status.upload.as_str();
        let step = processing.processing_status.as_deref().unwrap_or_default();
        // the verdict on the upload is more than that on one step of it
        let ended = match (upload, step) {
            ("failed", _) => [status.failure_reason.as_deref(), Some("failed")],
            ("rejected" | "deleted", _) => [status.rejection_reason.as_deref(), Some(upload)],
            ("processed", _) => return Ok(Checked::Published(self.published(item, video))),
            (_, "failed" | "terminated") => [processing.processing_failure_reason.as_deref(), Some(step)],
            _ => return Ok(Checked::Processing { remote_id: Some(item.id) }),
        };
        Err(first_known(ended.into_iter().flatten(), self.http.clock.now()).unwrap_or_else(|| strange(self.http.name)))
    }

    /// A live video, with the page where people watch it.
    pub(super) fn published(&self, item: VideoItem, video: &Video) -> Published {
        let url = self.http.page("www.youtube.com", &format!("/shorts/{}", item.id));
        let notice = item.status.privacy.as_deref().and_then(|shown| surprise(shown, video));
        if let Some(notice) = &notice {
            tracing::warn!(video = item.id, notice);
        }
        Published { remote_id: item.id, url, notice }
    }
}

/// What the person is told where others than asked may see the video. One that waits for its hour is private until then.
fn surprise(shown: &str, video: &Video) -> Option<String> {
    let asked = privacy(video.privacy);
    let waited = video.options.youtube.publish_at.is_some() && shown == "public";
    (shown != asked && !waited)
        .then(|| format!("YouTube shows the video as {shown}, not as {asked}; the channel's own settings may be why."))
}

/// YouTube's word.
pub(super) fn privacy(privacy: Privacy) -> &'static str {
    match privacy {
        Privacy::Public => "public",
        Privacy::Unlisted => "unlisted",
        Privacy::Private => "private",
    }
}
