//! What Instagram says of a container.

use settings::InstagramLogin;

use super::Instagram;
use super::errors::{by_subcode, subcode_of};
use super::wire::Container;
use crate::{Account, Checked, Refusal, Video};

impl Instagram {
    pub(super) async fn look(&self, account: &Account, container: &str, video: &Video) -> Result<Checked, Refusal> {
        let is_uploaded = self.login == InstagramLogin::Facebook;
        let fields = if is_uploaded { "id,status_code,status,video_status" } else { "id,status_code,status" };
        let state: Container = self.get(&account.access, container, &[("fields", fields)]).await?;
        match state.status_code.as_deref().unwrap_or_default() {
            "FINISHED" => Ok(Checked::Ready),
            // a container does not tell the reel it became
            "PUBLISHED" => Ok(Checked::Live { name: None }),
            "EXPIRED" => Err(Refusal::gone("The post was not published within a day; it has to begin anew.")),
            "ERROR" => Err(state.status.as_deref().and_then(subcode_of).map_or_else(
                || Refusal::reject(None, "processing_failed", "Instagram could not process the video and does not say why."),
                |subcode| by_subcode(subcode, self.http.clock.now()),
            )),
            _ => Ok(match state.transferred(video.bytes) {
                received if is_uploaded && received < video.bytes => Checked::Uploading { received },
                _ => Checked::Processing { remote_id: None },
            }),
        }
    }
}
