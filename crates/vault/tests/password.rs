//! Passwords, random secrets and their digests.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use secrecy::{ExposeSecret, SecretString};
use vault::password::{Cost, Hasher};
use vault::{VaultError, secret};

#[tokio::test]
async fn a_password_is_known_again_and_another_is_not() {
    let right = SecretString::from("correct horse battery staple");
    let hasher = Hasher::new(Cost::FLOOR);
    let hash = hasher.hash(&right).await.unwrap();
    assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
    assert_ne!(hash, hasher.hash(&right).await.unwrap(), "each hash has its own salt");
    assert!(hasher.verify(&right, &hash).await.unwrap());
    assert!(!hasher.verify(&"correct horse battery stable".into(), &hash).await.unwrap());
    assert!(!hasher.verify_nobody(&right).await.unwrap());
}

#[tokio::test]
async fn a_hash_that_was_made_cheaper_still_works_and_is_outdated() {
    let right = SecretString::from("correct horse battery staple");
    let (before, now) = (Hasher::new(Cost::FLOOR), Hasher::new(Cost::new(19, 3).unwrap()));
    let (old, new) = (before.hash(&right).await.unwrap(), now.hash(&right).await.unwrap());
    assert!(now.verify(&right, &old).await.unwrap() && !now.verify(&"another".into(), &old).await.unwrap());
    assert!(now.is_outdated(&old) && !now.is_outdated(&new) && !before.is_outdated(&new));
    assert!(before.verify(&right, &new).await.unwrap(), "parameters are read from the hash");
}

#[test]
fn a_machine_is_measured_and_pays_no_less_than_the_floor() {
    let Cost { .. } = Cost::calibrated().unwrap();
}

#[tokio::test]
async fn a_stored_text_that_is_no_hash_is_an_error_and_not_a_no() {
    let refused = Hasher::new(Cost::FLOOR).verify(&"anything".into(), "not a hash").await;
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
