//! TikTok's webhooks: `TikTok-Signature: t=SECONDS,s=HEX`, an HMAC of the time, a dot and the body.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::event::is_signed;
use crate::{Event, EventError, EventKind};

/// TikTok repeats an event for 72 hours and does not say whether it signs it anew, so the time keeps out only what is
/// surely stale; repeats are known by their digest.
const TOLERANCE: TimeDelta = TimeDelta::hours(73);
/// Clocks differ.
const SLACK: TimeDelta = TimeDelta::minutes(5);

#[derive(Deserialize)]
struct Body {
    client_key: String,
    event: String,
    create_time: i64,
    user_openid: String,
    #[serde(default)]
    content: String,
}

/// The event, if TikTok signed it for the app of this key and secret.
pub(super) fn open((key, secret): (&str, &str), signature: &str, body: &[u8], now: DateTime<Utc>) -> Result<Event, EventError> {
    let (signed_at, mac) = parts(signature).ok_or(EventError::Malformed)?;
    if !is_signed(secret, &[signed_at.as_bytes(), b".", body], &mac) {
        return Err(EventError::BadSignature);
    }
    let at = time(signed_at.parse().map_err(|_| EventError::Malformed)?)?;
    if at < now - TOLERANCE || at > now + SLACK {
        return Err(EventError::TooOld);
    }
    let body: Body = serde_json::from_slice(body).map_err(|_| EventError::Malformed)?;
    if body.client_key != key {
        return Err(EventError::Malformed);
    }
    Ok(Event {
        kind: kind(&body.event),
        happened_at: time(body.create_time)?,
        digest: digest(&body),
        name: body.event,
        external_id: body.user_openid,
    })
}

fn parts(signature: &str) -> Option<(&str, Vec<u8>)> {
    let named = |name| signature.split(',').find_map(|part| part.trim().strip_prefix(name));
    Some((named("t=")?, hex::decode(named("s=")?).ok()?))
}

fn time(seconds: i64) -> Result<DateTime<Utc>, EventError> {
    DateTime::from_timestamp(seconds, 0).ok_or(EventError::Malformed)
}

fn kind(name: &str) -> EventKind {
    match name {
        "authorization.removed" => EventKind::Removed,
        name if name.starts_with("post.publish.") => EventKind::Post,
        _ => EventKind::Other,
    }
}

fn digest(body: &Body) -> String {
    let Body { client_key, event, create_time, user_openid, content } = body;
    hex::encode(Sha256::digest(serde_json::json!([client_key, event, create_time, user_openid, content]).to_string()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const APP: (&str, &str) = ("ck", "tt_client_secret");
    const SIGNED: &str = "t=1633174587,s=1a6ed99eb42d52a0165ffac7dfb42ded2b254c8518beb260ef0994bc20d9e006";
    const BODY: &str = r#"{"client_key":"ck","event":"authorization.removed","create_time":1615338610,"user_openid":"oid","content":"{\"reason\":1}"}"#;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn what_tiktok_signed_is_believed_and_nothing_else() {
        let now = at(1_633_174_600);
        let event = open(APP, SIGNED, BODY.as_bytes(), now).unwrap();
        assert_eq!((event.kind, event.external_id.as_str(), event.happened_at), (EventKind::Removed, "oid", at(1_615_338_610)));
        assert_eq!(open(("ck", "another"), SIGNED, BODY.as_bytes(), now), Err(EventError::BadSignature));
        assert_eq!(open(APP, SIGNED, BODY.replace("oid", "oie").as_bytes(), now), Err(EventError::BadSignature));
        assert_eq!(open(APP, &SIGNED.replace("t=16", "t=17"), BODY.as_bytes(), now), Err(EventError::BadSignature));
        assert_eq!(open(APP, "s=1", BODY.as_bytes(), now), Err(EventError::Malformed));
        assert_eq!(open(("of another app", APP.1), SIGNED, BODY.as_bytes(), now), Err(EventError::Malformed));
        for wrong in [at(1_633_174_587 + 74 * 3600), at(1_633_174_587 - 3600)] {
            assert_eq!(open(APP, SIGNED, BODY.as_bytes(), wrong), Err(EventError::TooOld));
        }
    }

    #[test]
    fn the_parts_of_a_signature_may_come_in_any_order() {
        let (time, mac) = SIGNED.split_once(',').unwrap();
        assert!(open(APP, &format!("{mac}, {time}"), BODY.as_bytes(), at(1_633_174_600)).is_ok());
    }

    proptest! {
        #[test]
        fn wild_input_is_refused_and_never_panics(signature in ".{0,120}", body in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(open(APP, &signature, &body, at(0)).is_err());
            prop_assert!(open(APP, SIGNED, &body, at(1_633_174_600)).is_err());
        }
    }
}
