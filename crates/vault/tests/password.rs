//! Passwords, random secrets and their digests.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use secrecy::{ExposeSecret, SecretString};
use vault::{VaultError, password, secret};

#[tokio::test]
async fn a_password_is_known_again_and_another_is_not() {
    let right = SecretString::from("correct horse battery staple");
    let hash = password::hash(&right).await.unwrap();
    assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
    assert_ne!(hash, password::hash(&right).await.unwrap(), "each hash has its own salt");
    assert!(password::verify(&right, &hash).await.unwrap());
    assert!(!password::verify(&"correct horse battery stable".into(), &hash).await.unwrap());
    assert!(!password::verify_nobody(&right).await.unwrap());
}

#[tokio::test]
async fn a_stored_text_that_is_no_hash_is_an_error_and_not_a_no() {
    let refused = password::verify(&"anything".into(), "not a hash").await;
    assert!(matches!(refused, Err(VaultError::Password)));
}

#[test]
fn random_secrets_are_url_safe_and_differ() {
    let (one, other) = (secret::random(32), secret::random(32));
    assert_eq!(one.expose_secret().len(), 43);
    assert!(one.expose_secret().bytes().all(|letter| letter.is_ascii_alphanumeric() || b"-_".contains(&letter)));
    assert!(!secret::matches(one.expose_secret(), other.expose_secret()));
    assert!(secret::matches(&secret::digest(&one), &secret::digest(&one.clone())));
}

#[test]
fn a_digest_is_sha_256_in_hex() {
    let digest = secret::digest(&"abc".into());
    assert_eq!(digest, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
