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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_documents_is_taken_chunk_by_chunk() {
        let plan = Plan::new(50_000_123, 10_000_000, 5).unwrap();
        for (number, end) in [10_000_000, 20_000_000, 30_000_000, 40_000_000, 50_000_123].into_iter().enumerate() {
            let first = number as u64 * 10_000_000;
            let range = format!("bytes {first}-{}/50000123", end - 1);
            assert_eq!(plan.judge(Some(&range), end - first, first), Ok(()));
            assert_eq!(plan.judge(Some(&range), end - first, first + 1), Err(StatusCode::RANGE_NOT_SATISFIABLE));
            assert_eq!(plan.judge(Some(&range), end - first - 1, first), Err(StatusCode::BAD_REQUEST));
        }
        for range in ["bytes 0-9999999/50000122", "bytes 0-9999999/*", "0-9999999/50000123", "bytes 9-0/50000123"] {
            assert_eq!(plan.judge(Some(range), 10_000_000, 0), Err(StatusCode::BAD_REQUEST), "{range}");
        }
    }

    #[test]
    fn plans_that_one_reading_of_a_megabyte_refuses_are_refused() {
        assert!(Plan::new(5_100_000, 5_100_000, 1).is_ok(), "sent whole");
        assert!(Plan::new(20_000_000, 5_100_000, 3).is_err(), "below 5 MiB");
        assert!(Plan::new(130_000_000, 65_000_000, 2).is_err(), "above 64 MB");
        assert!(Plan::new(66_000_000, 64_000_000, 1).is_err(), "more than one chunk is needed");
        assert!(Plan::new(4_000_000_000, 5_242_880, 762).is_ok());
        assert!(Plan::new(4_000_000_001, 64_000_000, 62).is_err());
    }
}
