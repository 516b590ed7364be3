//! What YouTube says of a session and of the video it became.

use url::Url;

use super::YouTube;
use super::errors::{failed, rejected};
use super::upload::Session;
use super::wire::{List, VideoItem};
use crate::{Account, Checked, Privacy, Refusal, Video};

impl YouTube {
    pub(super) async fn look(&self, account: &Account, session: &Url, video: &Video) -> Result<Checked, Refusal> {
        match self.probe(&account.access, session, video.bytes).await {
            Ok(Session::Stored(received)) => Ok(Checked::Uploading { received }),
            Ok(Session::Complete(Some(id))) => self.look_at_video(account, id, video).await,
            Ok(Session::Complete(None)) => Ok(Checked::Processing { remote_id: None }),
            // a session that has gone says nothing of how it ended: the channel knows
            Err(Refusal::HandleGone { message }) => match self.search_recent(account, video).await? {
                Some(found) => self.look_at_video(account, found.remote_id, video).await,
                None => Err(Refusal::HandleGone { message }),
            },
            Err(refusal) => Err(refusal),
        }
    }

    async fn look_at_video(&self, account: &Account, id: String, video: &Video) -> Result<Checked, Refusal> {
        let query = [("part", "status,processingDetails"), ("id", id.as_str())];
        let list: List<VideoItem> = self.list(&account.access, "/youtube/v3/videos", &query).await?;
        let Some(item) = list.items.into_iter().next() else {
            // the lists are a little behind the uploads
            return Ok(Checked::Processing { remote_id: Some(id) });
        };
        let state = self.state(item)?;
        if let (Checked::Published(_), Privacy::Public, Some(shown)) = (&state.0, video.privacy, &state.1)
            && shown != "public"
        {
            tracing::warn!(video = id, privacy = shown, "YouTube shows the video to fewer people than asked");
        }
        Ok(state.0)
    }

    fn state(&self, item: VideoItem) -> Result<(Checked, Option<String>), Refusal> {
        let (status, processing) = (item.status, item.processing_details);
        if matches!(processing.processing_status.as_deref(), Some("failed" | "terminated")) {
            return Err(failed(processing.processing_failure_reason.as_deref()));
        }
        match status.upload.as_str() {
            "processed" => Ok((Checked::Published(self.published(item.id)), status.privacy)),
            "failed" => Err(failed(status.failure_reason.as_deref())),
            "rejected" | "deleted" => Err(rejected(status.rejection_reason.as_deref())),
            _ => Ok((Checked::Processing { remote_id: Some(item.id) }, status.privacy)),
        }
    }
}
