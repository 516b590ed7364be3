//! Reading a body: not too much, and not too slowly.

use std::io;

use actix_web::dev::{Payload as Incoming, ServiceRequest};
use actix_web::error::{Error, ErrorBadRequest, ErrorPayloadTooLarge, PayloadError};
use actix_web::http::Method;
use actix_web::http::header::CONTENT_LENGTH;
use actix_web::web::{Bytes, Payload};
use actix_web::{HttpMessage, HttpRequest};
use futures::{Stream, StreamExt, stream};
use tokio::time::{Instant, timeout_at};
use tokio_util::sync::CancellationToken;

use crate::limits;

/// The body, of at most `limit` bytes; 413 when there are more, and at once when its length says so. The gate minds that it
/// comes.
pub(crate) async fn read(request: &HttpRequest, payload: Payload, limit: usize) -> Result<Bytes, Error> {
    let length = request.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if length.is_some_and(|length| length > limit as u64) {
        return Err(too_large());
    }
    match payload.to_bytes_limited(limit).await {
        Ok(Ok(body)) => Ok(body),
        Ok(Err(broken)) => Err(ErrorBadRequest(broken)),
        Err(_) => Err(too_large()),
    }
}

fn too_large() -> Error {
    ErrorPayloadTooLarge("The body is too large")
}

/// Whoever reads the request's body waits no longer than it may take. Returns what fires when it took longer.
pub(super) fn hurry(request: &mut ServiceRequest) -> CancellationToken {
    let late = CancellationToken::new();
    // a socket begins as a request whose body never ends
    let is_socket = request.method() == Method::GET && request.head().upgrade();
    let payload = request.take_payload();
    let has_body = !matches!(payload, Incoming::None);
    request.set_payload(if has_body && !is_socket {
        Incoming::from(in_time(payload, late.clone()).fuse().boxed_local())
    } else {
        payload
    });
    late
}

/// The body as it comes. It has so long, and longer by what has come; then it breaks off.
fn in_time(payload: Incoming, late: CancellationToken) -> impl Stream<Item = Result<Bytes, PayloadError>> {
    let begun = Instant::now();
    stream::unfold(Some((payload, 0)), move |state| {
        let late = late.clone();
        async move {
            let (mut payload, had) = state?;
            let Ok(next) = timeout_at(begun + limits::body_time(had), payload.next()).await else {
                late.cancel();
                return Some((Err(PayloadError::Io(io::ErrorKind::TimedOut.into())), None));
            };
            let bytes = next?;
            let had = had + bytes.as_ref().map_or(0, |bytes| bytes.len() as u64);
            Some((bytes, Some((payload, had))))
        }
    })
}
