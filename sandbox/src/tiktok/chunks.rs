//! The arithmetic of an upload in chunks.

use actix_web::http::StatusCode;

use crate::media::range::Part;

/// Most bytes of a video.
const LARGEST: u64 = 4_000_000_000;
/// "5 MB" and "64 MB" are not defined as powers of ten or of two: what either reading refuses is refused.
const SMALLEST_CHUNK: u64 = 5_242_880;
const LARGEST_CHUNK: u64 = 64_000_000;
const MOST_CHUNKS: u64 = 1_000;

/// How a video will be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) size: u64,
    chunk: u64,
    count: u64,
}

impl Plan {
    /// Checks what an init announces.
    pub(super) fn new(size: u64, chunk: u64, count: u64) -> Result<Self, &'static str> {
        if size == 0 || size > LARGEST {
            return Err("video_size is out of range");
        }
        if size < SMALLEST_CHUNK {
            return if chunk == size && count == 1 {
                Ok(Self { size, chunk, count })
            } else {
                Err("videos below 5 MB are sent whole: chunk_size is video_size and total_chunk_count is 1")
            };
        }
        if !(SMALLEST_CHUNK..=LARGEST_CHUNK).contains(&chunk) || chunk > size {
            return Err("chunk_size is out of range");
        }
        if count != size / chunk || count > MOST_CHUNKS {
            return Err("The total chunk count is invalid");
        }
        if size > LARGEST_CHUNK && count < 2 {
            return Err("videos above 64 MB are sent in several chunks");
        }
        Ok(Self { size, chunk, count })
    }

    /// Judges the head of a chunk when `stored` bytes are here: the status that refuses it, if any.
    pub(super) fn judge(&self, range: Option<&str>, length: u64, stored: u64) -> Result<(), StatusCode> {
        let Some(Part::Bytes { first, last, total: Some(total) }) = range.and_then(Part::read) else {
            return Err(StatusCode::BAD_REQUEST);
        };
        if total != self.size || last - first + 1 != length {
            return Err(StatusCode::BAD_REQUEST);
        }
        let number = stored / self.chunk;
        let end = if number + 1 >= self.count { self.size } else { (number + 1) * self.chunk };
        if first != stored || last + 1 != end { Err(StatusCode::RANGE_NOT_SATISFIABLE) } else { Ok(()) }
    }
}
