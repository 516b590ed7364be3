//! Fetches media from an address, as a platform that is told to pull it.

use std::path::Path;
use std::time::Duration;

use futures::StreamExt as _;
use reqwest::header::{CONTENT_RANGE, RANGE};
use reqwest::redirect::Policy;
use reqwest::{Client, Response, StatusCode};

use super::range::Part;
use super::received::{Received, Sealed};

/// Why a fetch failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Trouble {
    /// No server, no file, a redirect, or a body that broke off.
    #[error("the address could not be fetched")]
    NotFetchable,
    /// The server took too long.
    #[error("the server took too long")]
    TooSlow,
    /// More bytes than the platform takes.
    #[error("the file is too large")]
    TooLarge,
}

/// The client that all fetches share. It follows no redirect: neither platform promises to.
#[allow(clippy::disallowed_methods, reason = "the stand-in fetches media itself, as the platform it plays does")]
pub(crate) fn client() -> reqwest::Result<Client> {
    Client::builder().redirect(Policy::none()).user_agent("facebookexternalua").build()
}

/// An answer whose body has not been read yet.
pub(crate) struct Opened {
    response: Response,
    size: Option<u64>,
    limit: u64,
}

/// Asks for the file and reads the head of the answer.
pub(crate) async fn open(client: &Client, url: &str, patience: Duration, limit: u64) -> Result<Opened, Trouble> {
    let asked = client.get(url).header(RANGE, "bytes=0-").timeout(patience).send().await;
    let response = asked.map_err(|error| if error.is_timeout() { Trouble::TooSlow } else { Trouble::NotFetchable })?;
    let size = match response.status() {
        StatusCode::OK => response.content_length(),
        StatusCode::PARTIAL_CONTENT => Some(whole_range(&response).ok_or(Trouble::NotFetchable)?),
        _ => return Err(Trouble::NotFetchable),
    };
    if size.is_some_and(|size| size > limit) {
        return Err(Trouble::TooLarge);
    }
    Ok(Opened { response, size, limit })
}

/// The total of a 206 answer that begins at 0 and ends at the end.
fn whole_range(response: &Response) -> Option<u64> {
    match Part::read(response.headers().get(CONTENT_RANGE)?.to_str().ok()?)? {
        Part::Bytes { first: 0, last, total: Some(total) } if last + 1 == total => Some(total),
        _ => None,
    }
}

impl Opened {
    /// Reads the body into a file in `folder` with this extension.
    pub(crate) async fn keep(self, folder: &Path, extension: &str) -> Result<Sealed, Trouble> {
        let mut file = Received::create(folder, extension).map_err(|_| Trouble::NotFetchable)?;
        let mut body = self.response.bytes_stream();
        while let Some(piece) = body.next().await {
            let piece = piece.map_err(|error| if error.is_timeout() { Trouble::TooSlow } else { Trouble::NotFetchable })?;
            if file.length() + piece.len() as u64 > self.limit {
                return Err(Trouble::TooLarge);
            }
            file.append(&piece).map_err(|_| Trouble::NotFetchable)?;
        }
        if self.size.is_some_and(|size| size != file.length()) { Err(Trouble::NotFetchable) } else { Ok(file.seal()) }
    }
}
