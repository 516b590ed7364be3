//! The `Content-Range` of a part that is sent.

/// What a sender says about its part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// `bytes */TOTAL` or `bytes */*`: how far are we?
    Query { total: Option<u64> },
    /// `bytes FIRST-LAST/TOTAL`, both ends included; the total may be unknown yet.
    Bytes { first: u64, last: u64, total: Option<u64> },
}

impl Part {
    /// Reads the header's value.
    pub(crate) fn read(header: &str) -> Option<Self> {
        let (range, total) = header.strip_prefix("bytes ")?.split_once('/')?;
        let total = if total == "*" { None } else { Some(number(total)?) };
        if range == "*" {
            return Some(Self::Query { total });
        }
        let (first, last) = range.split_once('-')?;
        let (first, last) = (number(first)?, number(last)?);
        let fits = first <= last && total.is_none_or(|total| last < total);
        fits.then_some(Self::Bytes { first, last, total })
    }
}

/// Digits only: `parse` alone would take a sign.
fn number(text: &str) -> Option<u64> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}
