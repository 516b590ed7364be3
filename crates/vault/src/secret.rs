//! Secrets made here: random, stored as a digest, compared in constant time.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use rand::TryRng;
use rand::rngs::SysRng;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// `bytes` random bytes from the system, written in URL-safe base64 without padding.
pub fn random(bytes: usize) -> SecretString {
    URL_SAFE_NO_PAD.encode(&*random_bytes(bytes)).into()
}

/// A secret that signs webhooks, written as the Standard Webhooks specification has it: `whsec_` and 32 bytes in base64.
pub fn webhook() -> SecretString {
    format!("whsec_{}", STANDARD.encode(&*random_bytes(32))).into()
}

pub(crate) fn random_bytes(bytes: usize) -> Zeroizing<Vec<u8>> {
    let mut random = Zeroizing::new(vec![0; bytes]);
    // without randomness there are no secrets, and nothing safe left to do
    SysRng.try_fill_bytes(&mut random).unwrap_or_else(|error| panic!("the system gives no random bytes: {error}"));
    random
}

/// SHA-256 in lower-case hex: what is stored of a random secret. Not for passwords.
pub fn digest(secret: &SecretString) -> String {
    hex::encode(Sha256::digest(secret.expose_secret().as_bytes()))
}

/// Whether both are the same, in a time that does not tell where they differ.
pub fn matches(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}
