//! Which bytes a `Range` header asks for.

use std::ops::Range;

/// What to answer with.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// The whole file.
    Whole,
    /// These bytes.
    Part(Range<u64>),
    /// The file has no such bytes.
    Unsatisfiable,
}

/// Reads the header for a file of `size` bytes. One range is understood; whatever else is asked gets the whole file, as
/// the standard allows.
pub(super) fn read(header: Option<&str>, size: u64) -> Answer {
    let ranges = header.and_then(|header| header.strip_prefix("bytes=")).map(str::trim);
    let Some((first, last)) = ranges.filter(|ranges| !ranges.contains(',')).and_then(|range| range.split_once('-')) else {
        return Answer::Whole;
    };
    match (Bound::read(first), Bound::read(last)) {
        (Bound::At(first), Bound::At(last)) if first <= last => part(first, last.saturating_add(1), size),
        (Bound::At(first), Bound::Open) => part(first, size, size),
        (Bound::Open, Bound::At(0)) => Answer::Unsatisfiable,
        (Bound::Open, Bound::At(length)) => part(size.saturating_sub(length), size, size),
        _ => Answer::Whole,
    }
}

fn part(first: u64, end: u64, size: u64) -> Answer {
    if first >= size { Answer::Unsatisfiable } else { Answer::Part(first..end.min(size)) }
}

/// One end of a range.
enum Bound {
    At(u64),
    Open,
    Nonsense,
}

impl Bound {
    fn read(text: &str) -> Self {
        // a sign is not part of the grammar
        if text.is_empty() {
            Self::Open
        } else if text.bytes().all(|letter| letter.is_ascii_digit()) {
            text.parse().map_or(Self::Nonsense, Self::At)
        } else {
            Self::Nonsense
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_of_a_file_of_a_thousand_bytes() {
        let cases = [
            (None, Answer::Whole),
            (Some("bytes=0-"), Answer::Part(0..1000)),
            (Some("bytes=0-499"), Answer::Part(0..500)),
            (Some("bytes=999-"), Answer::Part(999..1000)),
            (Some("bytes=500-4000"), Answer::Part(500..1000)),
            (Some("bytes=-200"), Answer::Part(800..1000)),
            (Some("bytes=-4000"), Answer::Part(0..1000)),
            (Some("bytes=1000-"), Answer::Unsatisfiable),
            (Some("bytes=-0"), Answer::Unsatisfiable),
            (Some("bytes=9-3"), Answer::Whole),
            (Some("bytes=0-1,5-6"), Answer::Whole),
            (Some("bytes=+1-"), Answer::Whole),
            (Some("bytes=-"), Answer::Whole),
            (Some("lines=1-2"), Answer::Whole),
        ];
        for (header, answer) in cases {
            assert_eq!(read(header, 1000), answer, "{header:?}");
        }
    }

    #[test]
    fn an_empty_file_has_no_part() {
        assert_eq!(read(Some("bytes=0-"), 0), Answer::Unsatisfiable);
        assert_eq!(read(None, 0), Answer::Whole);
    }
}
