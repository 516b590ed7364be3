//! Takes a request's body piece by piece.

use std::io;

use actix_web::web::Payload;
use futures::StreamExt as _;

/// How a body ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Poured {
    /// All of it came.
    Whole,
    /// The sender went away in the middle.
    Broken,
    /// A waiting failure cut it off.
    Cut,
    /// The sink wants no more: somebody else writes now.
    Refused,
}

/// Feeds the body to `sink`, which answers whether it goes on; stops after `cut` bytes when a failure wants that.
pub(crate) async fn pour(
    mut body: Payload,
    cut: Option<u64>,
    mut sink: impl FnMut(&[u8]) -> io::Result<bool>,
) -> io::Result<Poured> {
    let mut left = cut.unwrap_or(u64::MAX);
    while let Some(piece) = body.next().await {
        let Ok(piece) = piece else { return Ok(Poured::Broken) };
        let taken = (piece.len() as u64).min(left);
        if !sink(&piece[..taken as usize])? {
            return Ok(Poured::Refused);
        }
        left -= taken;
        if left == 0 {
            return Ok(Poured::Cut);
        }
    }
    Ok(Poured::Whole)
}

/// Reads the rest of a body that is not wanted, so that the sender can read the answer.
pub(crate) async fn drain(mut body: Payload) {
    while let Some(Ok(_)) = body.next().await {}
}
