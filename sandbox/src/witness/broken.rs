//! An answer that never comes: the connection closes before its first byte.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use actix_web::HttpResponse;
use actix_web::body::{BodySize, MessageBody};
use actix_web::web::Bytes;

/// Fails at the first read, before the server has sent even the status line.
struct Broken;

impl MessageBody for Broken {
    type Error = io::Error;

    fn size(&self) -> BodySize {
        BodySize::Stream
    }

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Bytes, io::Error>>> {
        Poll::Ready(Some(Err(io::Error::from(io::ErrorKind::ConnectionAborted))))
    }
}

/// Marks the answer, so that the log knows it.
#[derive(Clone, Copy)]
struct HangUp;

/// Closes the connection instead of answering.
pub(crate) fn hang_up() -> HttpResponse {
    let mut answer = HttpResponse::InternalServerError().body(Broken);
    answer.extensions_mut().insert(HangUp);
    answer
}

/// Whether this is no answer at all.
pub(super) fn is_hang_up(answer: &HttpResponse) -> bool {
    answer.extensions().contains::<HangUp>()
}
