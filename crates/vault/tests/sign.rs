//! Signed tokens are good for one purpose, from one installation, until they expire.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use chrono::{DateTime, TimeDelta, Utc};
use hmac::{Hmac, KeyInit, Mac};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use strum::IntoEnumIterator;
use vault::{Keys, Purpose, TokenError, Vault};

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Claims {
    sub: String,
    scopes: Vec<String>,
}

fn vault() -> Vault {
    let folder = tempfile::tempdir().unwrap();
    Vault::new(Keys::load_or_create(&folder.path().join("keys.toml")).unwrap())
}

fn claims() -> Claims {
    Claims { sub: "anna".to_owned(), scopes: vec!["runs:read".to_owned()] }
}

fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

fn token(vault: &Vault, purpose: Purpose) -> String {
    vault.sign(purpose, &claims(), noon()).unwrap().expose_secret().to_owned()
}

#[test]
fn a_token_is_good_for_its_own_purpose_alone() {
    let vault = vault();
    for signed in Purpose::iter() {
        let token = token(&vault, signed);
        for asked in Purpose::iter() {
            let verified = vault.verify::<Claims>(asked, &token, noon() - TimeDelta::hours(1));
            assert_eq!(verified, if asked == signed { Ok(claims()) } else { Err(TokenError::Invalid) });
        }
    }
}

#[test]
fn a_token_ends_at_its_second_with_no_leeway() {
    let vault = vault();
    let token = token(&vault, Purpose::OAuthState);
    let verify = |now| vault.verify::<Claims>(Purpose::OAuthState, &token, now);
    assert_eq!(verify(noon() - TimeDelta::microseconds(1)), Ok(claims()));
    assert_eq!(verify(noon()), Err(TokenError::Expired));
    assert_eq!(verify(noon() + TimeDelta::days(400)), Err(TokenError::Expired));
}

#[test]
fn a_token_of_another_installation_is_invalid() {
    let token = token(&vault(), Purpose::Session);
    assert_eq!(vault().verify::<Claims>(Purpose::Session, &token, noon() - TimeDelta::hours(1)), Err(TokenError::Invalid));
}

/// Keys as they were written before roots had ids, and a token of that time.
const OLDER: &str = r#"
current = "0a1b2c3d"
signing = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI="
[[sealing]]
id = "0a1b2c3d"
key = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="
"#;

#[test]
fn a_rotation_ends_no_token_not_even_one_that_names_no_key() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.toml");
    std::fs::write(&path, OLDER).unwrap();
    std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    let [running, other] = [(); 2].map(|()| Vault::new(Keys::load_or_create(&path).unwrap()));
    let before = [nameless_token(), token(&running, Purpose::Session)];

    Keys::load_or_create(&path).unwrap().rotate(noon()).unwrap();

    let after = token(&running, Purpose::Session);
    let kid = |token: &str| jsonwebtoken::decode_header(token).unwrap().kid;
    assert!(kid(&before[0]).is_none() && kid(&before[1]) != kid(&after));
    let fresh = Vault::new(Keys::load_or_create(&path).unwrap());
    for vault in [&running, &other, &fresh] {
        for token in before.iter().chain([&after]) {
            assert_eq!(vault.verify::<Claims>(Purpose::Session, token, noon() - TimeDelta::hours(1)), Ok(claims()));
        }
    }
}

/// A token as it was signed before tokens named their key.
fn nameless_token() -> String {
    let mut derivation = Hmac::<Sha256>::new_from_slice(&[2; 32]).unwrap();
    derivation.update(b"video-publisher/session");
    let key = EncodingKey::from_secret(&derivation.finalize().into_bytes());
    let header = Header { typ: Some("session+jwt".to_owned()), ..Header::new(Algorithm::HS256) };
    let claims = serde_json::json!({
        "aud": "video-publisher/session", "exp": noon().timestamp(), "sub": "anna", "scopes": ["runs:read"]
    });
    jsonwebtoken::encode(&header, &claims, &key).unwrap()
}

#[test]
fn a_changed_token_is_invalid_even_when_it_has_expired() {
    let vault = vault();
    let token = token(&vault, Purpose::Session);
    for at in 0..token.len() - 1 {
        let mut changed = token.clone().into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).unwrap();
        assert_eq!(vault.verify::<Claims>(Purpose::Session, &changed, noon()), Err(TokenError::Invalid), "letter {at}");
    }
    for odd in ["", ".", "..", "a.b.c"] {
        assert_eq!(vault.verify::<Claims>(Purpose::Session, odd, noon()), Err(TokenError::Invalid));
    }
}

#[test]
fn an_unsigned_token_is_invalid() {
    let vault = vault();
    let token = token(&vault, Purpose::Session);
    let claims = token.split('.').nth(1).unwrap();
    // {"typ":"session+jwt","alg":"none"}
    let unsigned = format!("eyJ0eXAiOiJzZXNzaW9uK2p3dCIsImFsZyI6Im5vbmUifQ.{claims}.");
    let before = noon() - TimeDelta::hours(1);
    assert_eq!(vault.verify::<Claims>(Purpose::Session, &unsigned, before), Err(TokenError::Invalid));
    let guessed =
        jsonwebtoken::encode(&Header::new(Algorithm::HS256), &self::claims(), &EncodingKey::from_secret(b"secret")).unwrap();
    assert_eq!(vault.verify::<Claims>(Purpose::Session, &guessed, before), Err(TokenError::Invalid));
}
