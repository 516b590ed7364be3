//! Sending the bytes of a reel that Instagram does not fetch, from where it stands.

use backon::Retryable;
use http::{Method, header};
use reqwest::Body;
use secrecy::ExposeSecret;
use url::Url;

use super::Instagram;
use super::wire::Uploaded;
use crate::http::{CHUNK_TIMEOUT, Call};
use crate::patience::{honour, passing, patience};
use crate::{Account, Checked, Refusal, Video, VideoSource};

/// One video on its way.
pub(super) struct Transfer<'a> {
    pub(super) container: &'a str,
    pub(super) to: Url,
    pub(super) source: &'a dyn VideoSource,
    pub(super) progress: &'a (dyn Fn(u64) + Send + Sync),
}

impl Instagram {
    pub(super) async fn send_video(&self, account: &Account, video: &Video, transfer: &Transfer<'_>) -> Result<(), Refusal> {
        let pass = || self.send_rest(account, video, transfer);
        pass.retry(patience()).when(passing).adjust(honour).await
    }

    /// One request carries all that is missing; where it broke off, the next pass asks.
    async fn send_rest(&self, account: &Account, video: &Video, transfer: &Transfer<'_>) -> Result<(), Refusal> {
        let Checked::Uploading { received: stands } = self.look(account, transfer.container, video).await? else {
            (transfer.progress)(video.bytes);
            return Ok(());
        };
        (transfer.progress)(stands);
        let unreadable = |_| Refusal::Retry { after: None, message: "The stored video cannot be read at the moment.".to_owned() };
        let content = transfer.source.read(stands..video.bytes).await.map_err(unreadable)?;
        let request = self
            .http
            .request(Method::POST, transfer.to.as_str())?
            .header(header::AUTHORIZATION, format!("OAuth {}", account.access.expose_secret()))
            .header("offset", stands)
            .header("file_size", video.bytes)
            .header(header::CONTENT_LENGTH, video.bytes - stands)
            .timeout(CHUNK_TIMEOUT)
            .body(Body::wrap_stream(content));
        let answer = self.http.send(Call::Repeatable, request).await?;
        match answer.json::<Uploaded>() {
            Some(Uploaded { success: true, .. }) => {
                (transfer.progress)(video.bytes);
                Ok(())
            }
            Some(Uploaded { debug_info: Some(fault), .. }) if !fault.retriable => {
                // the answer does not say whether the file, the token or the container is to blame; the container does
                self.look(account, transfer.container, video).await?;
                Err(Refusal::reject(Some("bytes"), "file_refused", "Instagram does not accept the file."))
            }
            Some(_) => Err(Refusal::Retry { after: None, message: "Instagram did not take all of the video.".to_owned() }),
            None => Err(answer.by_status()),
        }
    }
}
