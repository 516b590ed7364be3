//! Reading a whole body: not too much, and not too slowly.

use actix_web::error::{Error, ErrorBadRequest, ErrorPayloadTooLarge, ErrorRequestTimeout};
use actix_web::web::{Bytes, Payload};
use tokio::time::timeout;

use crate::limits;

/// The body, of at most `limit` bytes; 413 when there are more, 408 when they take too long.
pub(crate) async fn read(payload: Payload, limit: usize) -> Result<Bytes, Error> {
    match timeout(limits::BODY_TIME, payload.to_bytes_limited(limit)).await {
        Ok(Ok(Ok(body))) => Ok(body),
        Ok(Ok(Err(broken))) => Err(ErrorBadRequest(broken)),
        Ok(Err(_)) => Err(ErrorPayloadTooLarge("The body is too large")),
        Err(_) => Err(ErrorRequestTimeout("The body took too long")),
    }
}
