//! Signed tokens, such as the `state` of an OAuth flow: none is made, changed or used elsewhere.
#![no_main]

use std::sync::LazyLock;

use chrono::{DateTime, TimeDelta, Utc};
use fuzz::{Wild, forged};
use libfuzzer_sys::fuzz_target;
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use strum::IntoEnumIterator;
use vault::{Keys, Purpose, TokenError, Vault};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Claims {
    jti: String,
}

/// The file of the keys is gone when they are read, so they stay what they are.
static VAULT: LazyLock<Vault> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    Vault::new(Keys::load_or_create(&folder.path().join("keys.toml")).unwrap())
});

fuzz_target!(|data: &[u8]| {
    let wild = Wild::of(data);
    let until = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    let now = until - TimeDelta::seconds(1);
    for purpose in Purpose::iter() {
        assert_eq!(open(purpose, wild.text, now), Err(TokenError::Invalid));
    }
    let claims = Claims { jti: wild.text.to_owned() };
    let all: Vec<Purpose> = Purpose::iter().collect();
    let (mine, other) = (*wild.choose(4, &all), *wild.choose(5, &all));
    let token = VAULT.sign(mine, &claims, until).unwrap();
    let token = token.expose_secret();
    assert_eq!(open(mine, token, until), Err(TokenError::Expired));
    assert_eq!(open(other, token, now), if mine == other { Ok(claims) } else { Err(TokenError::Invalid) });
    let forged = forged(token, &wild);
    assert!(forged == *token || open(mine, &forged, now).is_err(), "{forged} opens");
    // somebody else's signature, or none, under claims of their own
    let (header, rest) = token.split_once('.').unwrap();
    let signature = rest.rsplit_once('.').unwrap().1;
    for made in [format!("{header}.{}.{signature}", wild.text), format!("{}.{rest}", wild.text)] {
        assert!(made == *token || open(mine, &made, now).is_err(), "{made} opens");
    }
});

fn open(purpose: Purpose, token: &str, now: DateTime<Utc>) -> Result<Claims, TokenError> {
    VAULT.verify(purpose, token, now)
}
