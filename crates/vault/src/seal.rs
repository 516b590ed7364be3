//! Sealing a value to the one place it belongs to.

use aes_gcm::aead::{Aead, Generate, Payload};
use aes_gcm::{Aes256Gcm, KeyInit, Nonce};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use crate::keys::Keys;
use crate::{Place, Vault, VaultError};

const VERSION: &str = "v1";

impl Place {
    /// Every part with its length before it, so that no two places read the same.
    fn associated_data(&self) -> Vec<u8> {
        let parts =
            [VERSION.as_bytes(), self.table.as_bytes(), self.column.as_bytes(), self.row.as_bytes(), self.user.as_bytes()];
        parts.iter().flat_map(|part| (part.len() as u64).to_be_bytes().into_iter().chain(part.iter().copied())).collect()
    }
}

struct Parts<'a> {
    key: &'a str,
    nonce: [u8; 12],
    ciphertext: Vec<u8>,
}

impl<'a> Parts<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let mut parts = text.split('.');
        let (version, key, nonce, ciphertext) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        if version != VERSION || parts.next().is_some() {
            return None;
        }
        let nonce = URL_SAFE_NO_PAD.decode(nonce).ok()?.try_into().ok()?;
        Some(Self { key, nonce, ciphertext: URL_SAFE_NO_PAD.decode(ciphertext).ok()? })
    }
}

impl Vault {
    /// Seals `plain` for `place` under the current key, with a fresh random nonce.
    pub fn seal(&self, plain: &SecretString, place: &Place) -> String {
        let nonce: [u8; 12] = Nonce::<<Aes256Gcm as aes_gcm::AeadCore>::NonceSize>::generate().into();
        let sealed = seal_with(&self.newest(), &nonce, plain, place);
        // both need a broken invariant: keys without the current one are refused on load, and no string in memory
        // reaches the 64 GiB that the cipher refuses
        sealed.unwrap_or_else(|| unreachable!("the current key seals every value"))
    }

    /// Opens what was sealed for `place`, under whichever key it was sealed.
    pub fn open(&self, sealed: &str, place: &Place) -> Result<SecretString, VaultError> {
        let sealed = Parts::parse(sealed).ok_or(VaultError::Sealed)?;
        let mut keys = self.known();
        if keys.sealing(sealed.key).is_none() {
            keys = self.newest();
        }
        let key = keys.sealing(sealed.key).ok_or_else(|| VaultError::UnknownKey(sealed.key.to_owned()))?;
        let payload = Payload { msg: &sealed.ciphertext, aad: &place.associated_data() };
        let plain = Aes256Gcm::new(key.into()).decrypt(&sealed.nonce.into(), payload).map_err(|_| VaultError::Sealed)?;
        let plain = Zeroizing::new(plain);
        std::str::from_utf8(&plain).map(SecretString::from).map_err(|_| VaultError::Sealed)
    }

    /// Whether the value is sealed under the current key; if not, it should be opened and sealed again.
    pub fn is_current(&self, sealed: &str) -> bool {
        Parts::parse(sealed).is_some_and(|sealed| sealed.key == self.newest().current())
    }

    /// What every value begins with that is sealed under the current key.
    pub fn current_prefix(&self) -> String {
        format!("{VERSION}.{}.", self.newest().current())
    }
}

fn seal_with(keys: &Keys, nonce: &[u8; 12], plain: &SecretString, place: &Place) -> Option<String> {
    let id = keys.current();
    let payload = Payload { msg: plain.expose_secret().as_bytes(), aad: &place.associated_data() };
    let ciphertext = Aes256Gcm::new(keys.sealing(id)?.into()).encrypt(&(*nonce).into(), payload).ok()?;
    Some(format!("{VERSION}.{id}.{}.{}", URL_SAFE_NO_PAD.encode(nonce), URL_SAFE_NO_PAD.encode(ciphertext)))
}
