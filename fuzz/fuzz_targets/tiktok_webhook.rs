//! TikTok's webhooks: what TikTok signed is read as it was meant, however often it comes, and nothing else is believed.
#![no_main]

use std::sync::{Arc, LazyLock};

use chrono::{DateTime, TimeDelta, Utc};
use fuzz::{Wild, forged};
use hmac::{Hmac, KeyInit, Mac};
use libfuzzer_sys::fuzz_target;
use platforms::{EventError, Platform, Platforms};
use serde_json::Value;
use settings::Clock;
use sha2::Sha256;

const SECRET: &str = "tt_client_secret";

static TIKTOK: LazyLock<Arc<dyn Platform>> = LazyLock::new(|| {
    let settings = settings::Platforms {
        tiktok_client_key: Some("ck".into()),
        tiktok_client_secret: Some(SECRET.into()),
        ..Default::default()
    };
    Platforms::new(&settings, Clock::default()).get("tiktok").unwrap()
});

fuzz_target!(|data: &[u8]| {
    let wild = Wild::of(data);
    let (header, body) = wild.text.split_once('\n').unwrap_or((wild.text, wild.text));
    let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    assert!(TIKTOK.event(header, body.as_bytes(), now).is_err(), "nobody signed this");
    let signature = signed(now, body);
    match TIKTOK.event(&signature, body.as_bytes(), now) {
        Ok(event) => {
            // what nobody looks at may be no JSON that can be kept
            if let Ok(Value::Object(meant)) = serde_json::from_str(body) {
                assert_eq!(meant["client_key"], "ck");
                assert_eq!(meant["event"], event.name);
                assert_eq!(meant["user_openid"], event.external_id);
                assert_eq!(meant["create_time"], event.happened_at.timestamp());
            }
            let again = signed(now + TimeDelta::hours(1), body);
            assert_eq!(TIKTOK.event(&again, body.as_bytes(), now + TimeDelta::hours(2)), Ok(event));
            assert_eq!(TIKTOK.event(&again, body.as_bytes(), now + TimeDelta::hours(75)), Err(EventError::TooOld));
        }
        Err(error) => assert_eq!(error, EventError::Malformed, "the signature is right"),
    }
    let other = forged(body, &wild);
    assert!(other == body || TIKTOK.event(&signature, other.as_bytes(), now) == Err(EventError::BadSignature));
    let forged = forged(&signature, &wild);
    assert!(parts(&forged) == parts(&signature) || TIKTOK.event(&forged, body.as_bytes(), now).is_err(), "{forged} is believed");
});

fn signed(at: DateTime<Utc>, body: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
    mac.update(format!("{}.{body}", at.timestamp()).as_bytes());
    format!("t={},s={}", at.timestamp(), hex::encode(mac.finalize().into_bytes()))
}

/// What a header says, whatever its spaces, the case of its digits, and what follows.
fn parts(header: &str) -> (Option<String>, Option<String>) {
    let named = |name| header.split(',').find_map(|part| part.trim().strip_prefix(name)).map(str::to_lowercase);
    (named("t="), named("s="))
}
