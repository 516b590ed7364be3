//! Sending the chunks of a post in order, from where TikTok stands.

use backon::Retryable;
use http::{Method, StatusCode, header};
use reqwest::Body;
use url::Url;

use super::TikTok;
use super::chunks::Chunks;
use crate::answer::Answer;
use crate::http::{CHUNK_TIMEOUT, Call};
use crate::patience::{honour, passing, patience};
use crate::{Account, Checked, Refusal, Video, VideoSource};

/// One video on its way.
pub(super) struct Transfer<'a> {
    pub(super) publish_id: &'a str,
    pub(super) to: Url,
    pub(super) source: &'a dyn VideoSource,
    pub(super) progress: &'a (dyn Fn(u64) + Send + Sync),
}

/// What became of one chunk.
enum Sent {
    Stored,
    /// TikTok stands elsewhere than we thought.
    Elsewhere(u64),
    Complete,
    /// The address has died.
    Expired,
}

impl TikTok {
    pub(super) async fn send_video(&self, account: &Account, video: &Video, transfer: &Transfer<'_>) -> Result<(), Refusal> {
        let pass = || self.send_rest(account, video, transfer);
        pass.retry(patience()).when(passing).adjust(honour).await
    }

    async fn send_rest(&self, account: &Account, video: &Video, transfer: &Transfer<'_>) -> Result<(), Refusal> {
        let chunks = Chunks::of(video.bytes);
        let Checked::Uploading { received } = self.look(account, transfer.publish_id, video).await? else {
            (transfer.progress)(chunks.total);
            return Ok(());
        };
        let mut stands = chunks.resume(received);
        while stands < chunks.total {
            (transfer.progress)(stands);
            match self.send_chunk(&chunks, stands, transfer).await? {
                Sent::Stored => stands = chunks.at(stands).end,
                Sent::Complete => stands = chunks.total,
                Sent::Elsewhere(other) if other > stands => stands = other,
                // going back is left to the next pass, which asks first
                Sent::Elsewhere(_) => {
                    return Err(Refusal::Retry { after: None, message: "TikTok does not take the bytes sent to it.".to_owned() });
                }
                Sent::Expired => return self.after_expiry(account, video, transfer).await,
            }
        }
        (transfer.progress)(chunks.total);
        Ok(())
    }

    /// The address also dies when the upload is complete and its answer was lost.
    async fn after_expiry(&self, account: &Account, video: &Video, transfer: &Transfer<'_>) -> Result<(), Refusal> {
        match self.look(account, transfer.publish_id, video).await? {
            Checked::Uploading { .. } => {
                Err(Refusal::gone("The hour for uploading to TikTok is over; the post has to begin anew."))
            }
            _ => Ok(()),
        }
    }

    async fn send_chunk(&self, chunks: &Chunks, from: u64, transfer: &Transfer<'_>) -> Result<Sent, Refusal> {
        let chunk = chunks.at(from);
        let unreadable = |_| Refusal::Retry { after: None, message: "The stored video cannot be read at the moment.".to_owned() };
        let content = transfer.source.read(chunk.clone()).await.map_err(unreadable)?;
        let request = self
            .http
            .request(Method::PUT, transfer.to.as_str())?
            .header(header::CONTENT_TYPE, "video/mp4")
            .header(header::CONTENT_LENGTH, chunk.end - chunk.start)
            .header(header::CONTENT_RANGE, format!("bytes {}-{}/{}", chunk.start, chunk.end - 1, chunks.total))
            .timeout(CHUNK_TIMEOUT)
            .body(Body::wrap_stream(content));
        // the next pass asks where the post stands, so a lost answer loses nothing
        let answer = self.http.send(Call::Repeatable, request).await?;
        match answer.status {
            StatusCode::CREATED | StatusCode::OK => Ok(Sent::Complete),
            StatusCode::PARTIAL_CONTENT => Ok(Sent::Stored),
            StatusCode::RANGE_NOT_SATISFIABLE => Ok(Sent::Elsewhere(chunks.resume(stored(&answer).unwrap_or(from)))),
            StatusCode::FORBIDDEN | StatusCode::NOT_FOUND => Ok(Sent::Expired),
            _ => Err(answer.by_status()),
        }
    }
}

/// From `bytes 0-STORED/TOTAL`.
fn stored(answer: &Answer) -> Option<u64> {
    let range = answer.header(header::CONTENT_RANGE)?.split('/').next()?;
    range.rsplit('-').next()?.trim().parse().ok()
}
