//! Sending the bytes of a resumable session from where the server stands.

use std::ops::Range;

use backon::Retryable;
use http::{Method, StatusCode, header};
use reqwest::Body;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use url::Url;

use super::YouTube;
use super::errors::refusal;
use crate::answer::Answer;
use crate::http::{CHUNK_TIMEOUT, Call};
use crate::patience::{honour, passing, patience};
use crate::{Account, Refusal, Video, VideoSource};

/// A multiple of 256 KiB, as every chunk but the last must be.
pub(super) const CHUNK: u64 = 8 << 20;

/// One video on its way.
pub(super) struct Transfer<'a> {
    pub(super) session: Url,
    pub(super) source: &'a dyn VideoSource,
    pub(super) progress: &'a (dyn Fn(u64) + Send + Sync),
}

/// Where a session stands.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Session {
    /// So many bytes are stored, from the first on.
    Stored(u64),
    /// All bytes were accepted; the video has this id.
    Complete(Option<String>),
}

impl YouTube {
    pub(super) async fn send_video(&self, account: &Account, video: &Video, transfer: Transfer<'_>) -> Result<(), Refusal> {
        let pass = || self.send_rest(&account.access, video.bytes, &transfer);
        let sent = pass.retry(patience()).when(passing).adjust(honour).await;
        match sent {
            Err(Refusal::HandleGone { message }) => {
                let found = self.search_recent(account, video).await?;
                found.map(|_| ()).ok_or(Refusal::HandleGone { message })
            }
            other => other,
        }
    }

    async fn send_rest(&self, access: &SecretString, total: u64, transfer: &Transfer<'_>) -> Result<(), Refusal> {
        let mut stands = self.probe(access, &transfer.session, total).await?;
        loop {
            let Session::Stored(stored) = stands else {
                (transfer.progress)(total);
                return Ok(());
            };
            (transfer.progress)(stored);
            stands = self.send_chunk(access, next_chunk(stored, total), total, transfer).await?;
            // a server that keeps nothing would be fed for ever: give it a pause
            if matches!(stands, Session::Stored(now) if now <= stored) {
                return Err(Refusal::Retry { after: None, message: "YouTube does not take the bytes sent to it.".to_owned() });
            }
        }
    }

    async fn send_chunk(
        &self,
        access: &SecretString,
        chunk: Range<u64>,
        total: u64,
        transfer: &Transfer<'_>,
    ) -> Result<Session, Refusal> {
        let unreadable = |_| Refusal::Retry { after: None, message: "The stored video cannot be read at the moment.".to_owned() };
        let content = if chunk.is_empty() {
            Body::from("")
        } else {
            Body::wrap_stream(transfer.source.read(chunk.clone()).await.map_err(unreadable)?)
        };
        let range = match chunk.end.checked_sub(1) {
            Some(last) if !chunk.is_empty() => format!("bytes {}-{last}/{total}", chunk.start),
            _ => format!("bytes */{total}"),
        };
        let request = self
            .http
            .request(Method::PUT, transfer.session.as_str())?
            .bearer_auth(access.expose_secret())
            .header(header::CONTENT_TYPE, "video/mp4")
            .header(header::CONTENT_LENGTH, chunk.end - chunk.start)
            .header(header::CONTENT_RANGE, range)
            .timeout(CHUNK_TIMEOUT)
            .body(content);
        // the next pass asks where the session stands, so a lost answer loses nothing
        session_of(&self.http.send(Call::Repeatable, request).await?)
    }

    /// Asks where the session stands without sending a byte.
    pub(super) async fn probe(&self, access: &SecretString, session: &Url, total: u64) -> Result<Session, Refusal> {
        let request = self
            .http
            .request(Method::PUT, session.as_str())?
            .bearer_auth(access.expose_secret())
            .header(header::CONTENT_LENGTH, 0)
            .header(header::CONTENT_RANGE, format!("bytes */{total}"))
            .body("");
        session_of(&self.http.send(Call::Repeatable, request).await?)
    }
}

/// What to send next.
fn next_chunk(stored: u64, total: u64) -> Range<u64> {
    stored..total.min(stored.saturating_add(CHUNK)).max(stored)
}

#[derive(Deserialize)]
struct Resource {
    id: Option<String>,
}

fn session_of(answer: &Answer) -> Result<Session, Refusal> {
    match answer.status {
        StatusCode::OK | StatusCode::CREATED => Ok(Session::Complete(answer.json::<Resource>().and_then(|video| video.id))),
        StatusCode::PERMANENT_REDIRECT => Ok(Session::Stored(stored(answer.header(header::RANGE)))),
        StatusCode::NOT_FOUND | StatusCode::GONE => {
            Err(Refusal::HandleGone { message: "YouTube no longer knows the upload; it has to begin anew.".to_owned() })
        }
        _ => Err(refusal(answer)),
    }
}

/// `bytes=0-LAST` tells the last byte stored; no header, nothing stored.
fn stored(range: Option<&str>) -> u64 {
    range.and_then(|range| range.rsplit('-').next()?.parse::<u64>().ok()).map_or(0, |last| last + 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_range_header_names_the_last_byte_and_its_absence_none() {
        assert_eq!(stored(Some("bytes=0-262143")), 262_144);
        assert_eq!(stored(None), 0);
        assert_eq!(stored(Some("bytes=0-0")), 1);
    }

    proptest! {
        #[test]
        fn chunks_cover_the_file_once_and_all_but_the_last_are_whole(total in 1_u64..100_000_000_000, at in 0_u64..100_000_000_000) {
            let stored = at % total;
            let chunk = next_chunk(stored, total);
            prop_assert_eq!(chunk.start, stored);
            prop_assert!(chunk.end > stored && chunk.end <= total);
            prop_assert!(chunk.end == total || (chunk.end - chunk.start).is_multiple_of(262_144));
        }
    }
}
