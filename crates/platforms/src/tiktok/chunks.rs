//! How a file is cut for TikTok: equal chunks, the last one taking the rest.

use std::ops::Range;

/// Above 5 MB and below 64 MB whether a megabyte is 10^6 or 2^20 bytes.
const CHUNK: u64 = 10_000_000;

/// The cutting of one file, always the same for the same size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Chunks {
    /// Size of the file in bytes.
    pub(super) total: u64,
    /// Size of every chunk but the last, in bytes.
    pub(super) size: u64,
    /// How many chunks; the last holds the remainder as well.
    pub(super) count: u64,
}

impl Chunks {
    pub(super) fn of(total: u64) -> Self {
        let size = CHUNK.min(total).max(1);
        Self { total, size, count: (total / size).max(1) }
    }

    /// The chunk that begins at `offset`.
    pub(super) fn at(&self, offset: u64) -> Range<u64> {
        let last = offset / self.size + 1 >= self.count;
        offset..if last { self.total } else { offset + self.size }
    }

    /// The start of the chunk to send when the platform names `stored`: the number of bytes it has, or the last byte's
    /// index, for its documents can be read both ways.
    pub(super) fn resume(&self, stored: u64) -> u64 {
        if stored + 1 >= self.total {
            return self.total;
        }
        ((stored + 1) / self.size).min(self.count - 1) * self.size
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn all(chunks: Chunks) -> Vec<Range<u64>> {
        let mut list = vec![chunks.at(0)];
        while let Some(last) = list.last().filter(|last| last.end < chunks.total) {
            list.push(chunks.at(last.end));
        }
        list
    }

    #[test]
    fn the_worked_example_of_the_documents() {
        let chunks = Chunks::of(50_000_123);
        assert_eq!(chunks, Chunks { total: 50_000_123, size: 10_000_000, count: 5 });
        assert_eq!(all(chunks).last(), Some(&(40_000_000..50_000_123)));
    }

    #[test]
    fn a_small_file_is_one_chunk_of_its_own_size() {
        assert_eq!(Chunks::of(4_999_999), Chunks { total: 4_999_999, size: 4_999_999, count: 1 });
        assert_eq!(Chunks::of(19_999_999), Chunks { total: 19_999_999, size: 10_000_000, count: 1 });
    }

    #[test]
    fn the_end_is_understood_as_count_and_as_last_index() {
        let chunks = Chunks::of(50_000_123);
        for (stored, next) in [(0, 0), (10_000_000, 10_000_000), (9_999_999, 10_000_000), (12_000_000, 10_000_000)] {
            assert_eq!(chunks.resume(stored), next);
        }
        assert_eq!(chunks.resume(45_000_000), 40_000_000);
        assert_eq!(chunks.resume(50_000_122), 50_000_123);
        assert_eq!(chunks.resume(50_000_123), 50_000_123);
    }

    proptest! {
        #[test]
        fn chunks_obey_the_limits_and_cover_the_file_in_order(total in 1_u64..4_000_000_000) {
            let chunks = Chunks::of(total);
            let list = all(chunks);
            prop_assert_eq!(list.len() as u64, chunks.count);
            prop_assert_eq!(chunks.count, total / chunks.size);
            prop_assert!((1..=1000).contains(&chunks.count));
            prop_assert!(list.windows(2).all(|pair| pair[0].end == pair[1].start && pair[0].end - pair[0].start == chunks.size));
            let last = list.last().cloned().unwrap_or_default();
            prop_assert_eq!(last.end, total);
            prop_assert!(last.end - last.start <= 128_000_000);
            prop_assert!(chunks.size == total || (5_242_880..=64_000_000).contains(&chunks.size));
        }
    }
}
