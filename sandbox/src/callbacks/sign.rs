//! The hash with a key that both TikTok and Meta sign with.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// HMAC-SHA256 of `message`.
pub(crate) fn hmac_sha256(secret: &str, message: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap_or_else(|_| unreachable!("keys have any length"));
    mac.update(message);
    mac.finalize().into_bytes().into()
}
