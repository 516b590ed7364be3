//! Meta's signed requests: what Meta signed is read as it was meant, and nothing else is believed.
#![no_main]

use std::sync::{Arc, LazyLock};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use fuzz::{Wild, forged};
use hmac::{Hmac, KeyInit, Mac};
use libfuzzer_sys::fuzz_target;
use platforms::{EventError, Platform, Platforms};
use serde_json::Value;
use settings::Clock;
use sha2::Sha256;

/// None of the seeds was signed with it.
const SECRET: &str = "a secret of its own";

static INSTAGRAM: LazyLock<Arc<dyn Platform>> = LazyLock::new(|| {
    let settings = settings::Platforms {
        instagram_app_id: Some("app".into()),
        instagram_app_secret: Some(SECRET.into()),
        instagram_graph_version: "v26.0".into(),
        ..Default::default()
    };
    Platforms::new(&settings, Clock::default()).get("instagram").unwrap()
});

fuzz_target!(|data: &[u8]| {
    let wild = Wild::of(data);
    assert!(INSTAGRAM.signed_request(wild.text).is_err(), "nobody signed this");
    let value = signed(wild.text);
    match INSTAGRAM.signed_request(&value) {
        Ok(request) => {
            // what nobody looks at may be no JSON that can be kept
            if let Ok(Value::Object(meant)) = serde_json::from_str(wild.text) {
                let user = &meant["user_id"];
                assert_eq!(request.user_id, user.as_str().map_or_else(|| user.to_string(), str::to_owned));
                assert!(request.issued_at.is_none_or(|at| Some(at.timestamp()) == meant["issued_at"].as_i64()));
            }
        }
        Err(error) => assert_eq!(error, EventError::Malformed, "the signature is right"),
    }
    let forged = forged(&value, &wild);
    // padding is neither wanted nor minded
    assert!(bare(&forged) == bare(&value) || INSTAGRAM.signed_request(&forged).is_err(), "{forged} is believed");
});

fn signed(payload: &str) -> String {
    let payload = URL_SAFE_NO_PAD.encode(payload);
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
    mac.update(payload.as_bytes());
    format!("{}.{payload}", URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()))
}

/// The signature without its padding, and the payload.
fn bare(value: &str) -> Option<(&str, &str)> {
    value.split_once('.').map(|(signature, payload)| (signature.trim_end_matches('='), payload))
}
