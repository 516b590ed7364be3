//! Signed tokens, each good for one purpose and a limited time.

use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use secrecy::SecretString;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::keys::NAMELESS;
use crate::{Vault, VaultError};

/// What a token is for. A token signed for one purpose is invalid for every other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::IntoStaticStr, strum::EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum Purpose {
    /// A browser's short access token.
    Session,
    /// A program's token.
    ApiToken,
    /// The `state` of an OAuth flow.
    OAuthState,
    /// A one-minute pass that begins connecting an account.
    ConnectTicket,
    /// A link to a file, for a player or a platform that fetches it.
    MediaLink,
    /// A link in a mail by which such mails are ended.
    Unsubscribe,
    /// A link in a mail that confirms its address.
    EmailVerification,
    /// A link in a mail by which a new password is chosen.
    PasswordReset,
    /// A link to numbers, for a browser that saves them.
    AnalyticsExport,
}

/// Why a token is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// It was good, and its time has passed.
    #[error("the token has expired")]
    Expired,
    /// It was changed, is for another purpose, was signed by others, or is no token at all.
    #[error("the token is not valid")]
    Invalid,
}

#[derive(Serialize, Deserialize)]
struct Envelope<C> {
    aud: String,
    exp: i64,
    #[serde(flatten)]
    claims: C,
}

impl Purpose {
    fn audience(self) -> String {
        let name: &str = self.into();
        format!("video-publisher/{name}")
    }

    fn kind(self) -> String {
        let name: &str = self.into();
        format!("{name}+jwt")
    }

    /// One key per purpose, derived from a signing root, so that a new purpose needs no change of the file.
    fn key(self, root: &[u8; 32]) -> Zeroizing<[u8; 32]> {
        let mut derivation =
            Hmac::<Sha256>::new_from_slice(root).unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"));
        derivation.update(self.audience().as_bytes());
        Zeroizing::new(derivation.finalize().into_bytes().into())
    }
}

impl Vault {
    /// Signs `claims` (a struct that serializes to a JSON object without `aud` and `exp`) until `expires_at`, cut to the
    /// whole second.
    pub fn sign<C: Serialize>(
        &self,
        purpose: Purpose,
        claims: &C,
        expires_at: DateTime<Utc>,
    ) -> Result<SecretString, VaultError> {
        let envelope = Envelope { aud: purpose.audience(), exp: expires_at.timestamp(), claims };
        let keys = self.newest();
        let (id, root) = keys.signing();
        let header = Header { typ: Some(purpose.kind()), kid: Some(id.to_owned()), ..Header::new(Algorithm::HS256) };
        let key = EncodingKey::from_secret(purpose.key(root).as_slice());
        let token = jsonwebtoken::encode(&header, &envelope, &key).map_err(|_| VaultError::Claims)?;
        Ok(token.into())
    }

    /// The claims of a token that was signed for `purpose` and is still good at `now`.
    pub fn verify<C: DeserializeOwned>(&self, purpose: Purpose, token: &str, now: DateTime<Utc>) -> Result<C, TokenError> {
        let mut validation = Validation::new(Algorithm::HS256);
        // the crate would ask the machine's clock, with a minute of leeway
        validation.validate_exp = false;
        validation.set_audience(&[purpose.audience()]);
        validation.set_required_spec_claims(&["aud", "exp"]);
        let key = self.verifying_key(purpose, token).ok_or(TokenError::Invalid)?;
        let read = jsonwebtoken::decode::<Envelope<C>>(token, &key, &validation).map_err(|_| TokenError::Invalid)?;
        if read.header.typ.as_deref() != Some(&purpose.kind()) {
            return Err(TokenError::Invalid);
        }
        if now.timestamp() >= read.claims.exp {
            return Err(TokenError::Expired);
        }
        Ok(read.claims.claims)
    }

    /// The key of the root that the token names, which may be younger than what was read of the keys.
    fn verifying_key(&self, purpose: Purpose, token: &str) -> Option<DecodingKey> {
        let header = jsonwebtoken::decode_header(token).ok()?;
        let id = header.kid.as_deref().unwrap_or(NAMELESS);
        let mut keys = self.known();
        if keys.signed(id).is_none() {
            keys = self.newest();
        }
        keys.signed(id).map(|root| DecodingKey::from_secret(purpose.key(root).as_slice()))
    }
}
