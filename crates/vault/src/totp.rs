//! One-time codes of an authenticator app, by RFC 6238: six digits, SHA-1, thirty seconds, as every such app knows them.

use std::fmt;

use chrono::{DateTime, Utc};
use secrecy::{ExposeSecret, SecretString};
use totp_rs::{Algorithm, Builder, Secret, Totp};
use zeroize::Zeroizing;

use crate::{VaultError, secret};

/// How long a code is good, in seconds.
const STEP: u64 = 30;
/// Clocks of telephones go wrong by about so many steps.
const SKEW: u16 = 1;
const SECRET_BYTES: usize = 20;
/// 80 bits, so that a digest of one tells nothing.
const RECOVERY_BYTES: usize = 10;
const RECOVERY_CODES: usize = 10;

/// What an authenticator app and this service both know. Its base32 is what is sealed and typed.
pub struct Authenticator {
    secret: Secret,
}

impl Authenticator {
    /// A new one.
    pub fn generate() -> Self {
        Self { secret: Secret::from(secret::random_bytes(SECRET_BYTES).as_slice()) }
    }

    /// The one with this secret, in base32.
    pub fn read(base32: &SecretString) -> Result<Self, VaultError> {
        let secret = Secret::try_from_base32(base32.expose_secret()).map_err(|_| VaultError::Sealed)?;
        Ok(Self { secret })
    }

    /// Its secret in base32.
    pub fn secret(&self) -> SecretString {
        self.secret.to_base32().into()
    }

    /// The `otpauth://` address that apps read from a picture, naming the service and the person's account there.
    pub fn address(&self, issuer: &str, account: &str) -> Result<SecretString, VaultError> {
        // a colon divides the two
        let name = |text: &str| text.replace(':', " ");
        let totp = self.builder().with_issuer(Some(name(issuer))).with_account_name(name(account)).build();
        Ok(totp.and_then(|totp| totp.to_url()).map_err(|_| VaultError::Sealed)?.into())
    }

    /// The step of time whose code this is, if it is one of those that are good at `now`. Whoever accepts it remembers the step
    /// and accepts none up to it again.
    pub fn step_of(&self, code: &str, now: DateTime<Utc>) -> Option<i64> {
        let seconds = u64::try_from(now.timestamp()).ok()?;
        self.totp()?.check(code, seconds).and_then(|step| i64::try_from(step).ok())
    }

    /// The code that an app shows at `now`.
    pub fn code(&self, now: DateTime<Utc>) -> Option<String> {
        let seconds = u64::try_from(now.timestamp()).ok()?;
        Some(self.totp()?.generate(seconds).to_string())
    }

    fn totp(&self) -> Option<Totp> {
        self.builder().with_account_name("account").build().ok()
    }

    fn builder(&self) -> Builder {
        let (algorithm, secret) = (Algorithm::SHA1, self.secret.clone());
        Builder::new().with_algorithm(algorithm).with_digits(6).with_skew(SKEW).with_step_duration(STEP).with_secret(secret)
    }
}

/// Shows nothing of the secret.
impl fmt::Debug for Authenticator {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Authenticator").finish_non_exhaustive()
    }
}

/// Ten codes, each good once in place of the app's: four groups of four letters and digits. Stored by [`recovery_digest`].
pub fn recovery_codes() -> Vec<SecretString> {
    (0..RECOVERY_CODES).map(|_| recovery_code()).collect()
}

fn recovery_code() -> SecretString {
    let bytes = secret::random_bytes(RECOVERY_BYTES);
    let letters = Zeroizing::new(Secret::from(bytes.as_slice()).to_base32().to_lowercase());
    let groups: Vec<&str> = [0..4, 4..8, 8..12, 12..16].into_iter().filter_map(|part| letters.get(part)).collect();
    groups.join("-").into()
}

/// What is stored of a recovery code, however it was typed.
pub fn recovery_digest(code: &str) -> String {
    let typed: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    secret::digest(&typed.to_lowercase().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn codes_are_those_of_the_specification() {
        // RFC 6238, appendix B: the last six digits
        let known = Authenticator { secret: Secret::from(b"12345678901234567890".as_slice()) };
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")] {
            assert_eq!(known.code(at(seconds)).as_deref(), Some(code));
            assert_eq!(known.step_of(code, at(seconds)), Some(seconds / 30));
        }
        assert_eq!(known.step_of("287082", at(59 + 30)), Some(1), "a telephone may be half a minute late");
        assert_eq!(known.step_of("287082", at(59 + 61)), None);
        assert_eq!(known.step_of("", at(59)), None);
    }

    #[test]
    fn what_is_kept_opens_the_same_authenticator() {
        let made = Authenticator::generate();
        let read = Authenticator::read(&made.secret()).unwrap();
        assert_eq!(made.code(at(1_000_000)), read.code(at(1_000_000)));
        let address = made.address("Video: Publisher", "ada@example.org").unwrap();
        let address = address.expose_secret();
        assert!(address.starts_with("otpauth://totp/") && address.contains(made.secret().expose_secret()), "{address}");
        assert!(!format!("{made:?}").contains(made.secret().expose_secret()));
    }

    #[test]
    fn a_recovery_code_is_known_however_it_is_typed() {
        let codes = recovery_codes();
        assert_eq!(codes.len(), 10);
        let code = codes[0].expose_secret();
        assert_eq!((code.len(), code.matches('-').count()), (19, 3), "{code}");
        assert_eq!(recovery_digest(code), recovery_digest(&format!(" {} ", code.to_uppercase().replace('-', " "))));
        assert_ne!(recovery_digest(code), recovery_digest(codes[1].expose_secret()));
    }
}
