//! Signatures of our own webhooks: a receiver that follows the specification accepts what was sent, and nothing else.
#![no_main]

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use fuzz::{Wild, forged};
use hmac::{Hmac, KeyInit, Mac};
use libfuzzer_sys::fuzz_target;
use notify::signature;
use secrecy::SecretString;
use sha2::Sha256;

const ID: &str = "0190a8f2-3b7c-7def-8000-0123456789ab";

fuzz_target!(|data: &[u8]| {
    let wild = Wild::of(data);
    let (secret, body) = wild.text.split_once('\n').unwrap_or(("", wild.text));
    let timestamp = i64::from_be_bytes(std::array::from_fn(|place| wild.number(place) as u8));
    let key = secret.strip_prefix("whsec_").and_then(|encoded| STANDARD.decode(encoded).ok());
    let alone = signature(&[secret.into()], ID, timestamp, body.as_bytes());
    assert_eq!(alone.is_ok(), key.is_some(), "{secret}");

    // while a secret is replaced, two sign
    let (new, old) = (body.as_bytes(), secret.as_bytes());
    let secrets = [new, old].map(|key| SecretString::from(format!("whsec_{}", STANDARD.encode(key))));
    let header = signature(&secrets, ID, timestamp, body.as_bytes()).unwrap();
    let other = forged(body, &wild);
    for key in [new, old] {
        assert!(accepts(key, &header, timestamp, body));
        assert!(other == body || !accepts(key, &header, timestamp, &other));
        assert!(!accepts(key, &header, timestamp ^ 1, body));
    }
    assert!(new == old || !accepts(&[new, old, b"x"].concat(), &header, timestamp, body));
});

/// What <https://www.standardwebhooks.com> tells receivers to do.
fn accepts(key: &[u8], header: &str, timestamp: i64, body: &str) -> bool {
    header.split(' ').any(|one| {
        let Some(signature) = one.strip_prefix("v1,").and_then(|encoded| STANDARD.decode(encoded).ok()) else { return false };
        let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
        mac.update(format!("{ID}.{timestamp}.{body}").as_bytes());
        mac.verify_slice(&signature).is_ok()
    })
}
