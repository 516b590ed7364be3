//! `TikTok-Signature`: an HMAC over the time, a dot and the body.

use crate::callbacks::hmac_sha256;

/// The header's value for a body that was signed at this second.
pub(super) fn header(secret: &str, signed_at: i64, body: &str) -> String {
    let signature = hmac_sha256(secret, format!("{signed_at}.{body}").as_bytes());
    format!("t={signed_at},s={}", hex::encode(signature))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_documents_has_its_signature() {
        let body = r#"{"client_key":"ck","event":"authorization.removed","create_time":1615338610,"user_openid":"oid","content":"{\"reason\":1}"}"#;
        let expected = "t=1633174587,s=1a6ed99eb42d52a0165ffac7dfb42ded2b254c8518beb260ef0994bc20d9e006";
        assert_eq!(header("tt_client_secret", 1_633_174_587, body), expected);
    }
}
