//! Made-up identifiers in the shapes the platforms use.

use rand::RngExt as _;
use rand::distr::{Alphanumeric, SampleString as _};

const URL_SAFE: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Letters and digits that nobody can guess.
pub(crate) fn random_text(length: usize) -> String {
    Alphanumeric.sample_string(&mut rand::rng(), length)
}

/// Eleven characters, as YouTube's video ids and Instagram's short codes.
pub(crate) fn short_code() -> String {
    let mut random = rand::rng();
    (0..11).map(|_| char::from(URL_SAFE[random.random_range(0..URL_SAFE.len())])).collect()
}

/// A TikTok post id: an int64 far above 2^53, so that a client which reads it as a double loses digits.
pub(crate) fn post_id() -> i64 {
    rand::rng().random_range(7_400_000_000_000_000_001..7_599_999_999_999_999_999) | 1
}

/// A seventeen-digit id that starts with `prefix`, as Instagram's objects have.
pub(crate) fn node_id(prefix: &str) -> String {
    let digits = 17 - prefix.len();
    let mut random = rand::rng();
    let tail: String = (0..digits).map(|_| char::from(b'0' + random.random_range(0..10u8))).collect();
    format!("{prefix}{tail}")
}
