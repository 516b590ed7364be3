//! Meta's `signed_request`: a signature and a payload, both in URL-safe base64, with a dot between them.

use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use chrono::DateTime;
use serde::Deserialize;

use crate::event::is_signed;
use crate::id::Id;
use crate::{EventError, SignedRequest};

/// Padding is neither wanted nor minded.
const LENIENT: GeneralPurpose =
    GeneralPurpose::new(&URL_SAFE, GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent));

#[derive(Deserialize)]
struct Payload {
    algorithm: String,
    user_id: Id,
    issued_at: Option<i64>,
}

/// What Meta passes on, if it was signed with the app's secret.
pub(super) fn open(secret: &str, value: &str) -> Result<SignedRequest, EventError> {
    let (signature, encoded) = value.split_once('.').ok_or(EventError::Malformed)?;
    let decode = |part: &str| LENIENT.decode(part).map_err(|_| EventError::Malformed);
    if !is_signed(secret, &[encoded.as_bytes()], &decode(signature)?) {
        return Err(EventError::BadSignature);
    }
    let payload: Payload = serde_json::from_slice(&decode(encoded)?).map_err(|_| EventError::Malformed)?;
    if !payload.algorithm.eq_ignore_ascii_case("HMAC-SHA256") {
        return Err(EventError::Malformed);
    }
    let user_id = payload.user_id.into_text();
    Ok(SignedRequest { user_id, issued_at: payload.issued_at.and_then(|at| DateTime::from_timestamp(at, 0)) })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SECRET: &str = "ig_app_secret";
    const SIGNATURE: &str = "5JtiQMIdq4lWKwo7OYZQrRlzlC60zwy7C-JAuZMqd5I";
    const PAYLOAD: &str =
        "eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsImlzc3VlZF9hdCI6MTcwMDAwMDAwMCwidXNlcl9pZCI6IjE3ODQxNDAwMDAwMDAwMDAwIn0";

    #[test]
    fn what_meta_signed_is_believed_and_nothing_else() {
        let expected =
            SignedRequest { user_id: "17841400000000000".to_owned(), issued_at: DateTime::from_timestamp(1_700_000_000, 0) };
        assert_eq!(open(SECRET, &format!("{SIGNATURE}.{PAYLOAD}")), Ok(expected.clone()));
        assert_eq!(open(SECRET, &format!("{SIGNATURE}=.{PAYLOAD}")), Ok(expected), "padding is tolerated");
        assert_eq!(open("another", &format!("{SIGNATURE}.{PAYLOAD}")), Err(EventError::BadSignature));
        assert_eq!(open(SECRET, &format!("{SIGNATURE}.{}", PAYLOAD.replace("MTcw", "MTgw"))), Err(EventError::BadSignature));
        assert_eq!(open(SECRET, PAYLOAD), Err(EventError::Malformed));
        assert_eq!(open(SECRET, &format!("!.{PAYLOAD}")), Err(EventError::Malformed));
    }

    proptest! {
        #[test]
        fn wild_input_is_refused_and_never_panics(value in ".{0,200}", tail in "[A-Za-z0-9_=-]{0,80}") {
            prop_assert!(open(SECRET, &value).is_err());
            let forged = format!("{SIGNATURE}.{tail}");
            prop_assert!(open(SECRET, &forged).is_err());
        }
    }
}
