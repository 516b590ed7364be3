//! A device that keeps passkeys, as the specification describes one: it signs what it is asked on a page, and counts.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rcgen::{KeyPair, PublicKeyData, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::door::PUBLIC_ORIGIN;

/// Bits of the flags: somebody was there, was verified, and a credential is attested.
const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const ATTESTED: u8 = 0x40;

/// A device with one passkey on it.
pub(super) struct Device {
    key: KeyPair,
    credential: [u8; 16],
    /// Whose passkey it is, once it keeps one.
    user_handle: Option<String>,
    /// How often it has signed.
    pub(super) count: u32,
    /// The page on which it is asked.
    pub(super) origin: String,
    /// Whether it looks who holds it.
    pub(super) verifies: bool,
}

impl Device {
    pub(super) fn new() -> Self {
        let (key, credential) = (KeyPair::generate().unwrap(), Uuid::new_v4().into_bytes());
        Self { key, credential, user_handle: None, count: 0, origin: PUBLIC_ORIGIN.to_owned(), verifies: true }
    }

    /// Keeps a passkey for whoever the options name: what a browser's `toJSON` makes of the answer.
    pub(super) fn make(&mut self, options: &Value) -> Value {
        assert_eq!(options["authenticatorSelection"]["residentKey"], "required", "it is found without a name");
        assert_eq!(options["authenticatorSelection"]["userVerification"], "required");
        self.user_handle = options["user"]["id"].as_str().map(str::to_owned);
        let mut data = self.data(options["rp"]["id"].as_str().unwrap(), ATTESTED);
        data.extend([0; 16]);
        data.extend([0, 16]);
        data.extend(self.credential);
        data.extend(self.public_key());
        // {"fmt": "none", "attStmt": {}, "authData": data} in CBOR
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(data);
        let client = self.client("webauthn.create", options);
        self.answer(&json!({ "attestationObject": written(&object), "clientDataJSON": written(&client) }))
    }

    /// Shows the passkey that it keeps.
    pub(super) fn show(&mut self, options: &Value) -> Value {
        assert_eq!((&options["userVerification"], &options["allowCredentials"]), (&json!("required"), &json!([])));
        self.count += 1;
        let data = self.data(options["rpId"].as_str().unwrap(), 0);
        let client = self.client("webauthn.get", options);
        let signed = [&data[..], &Sha256::digest(&client)].concat();
        self.answer(&json!({
            "authenticatorData": written(&data),
            "clientDataJSON": written(&client),
            "signature": written(&self.key.sign(&signed).unwrap()),
            "userHandle": self.user_handle,
        }))
    }

    fn answer(&self, response: &Value) -> Value {
        let id = written(&self.credential);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response, "clientExtensionResults": {} })
    }

    /// What a browser says of the page that asks.
    fn client(&self, kind: &str, options: &Value) -> Vec<u8> {
        let said = json!({ "type": kind, "challenge": options["challenge"], "origin": self.origin, "crossOrigin": false });
        said.to_string().into_bytes()
    }

    fn data(&self, host: &str, flags: u8) -> Vec<u8> {
        let flags = flags | PRESENT | if self.verifies { VERIFIED } else { 0 };
        [&Sha256::digest(host)[..], &[flags], &self.count.to_be_bytes()].concat()
    }

    /// {1: 2, 3: -7, -1: 1, -2: x, -3: y} in CBOR: a point on P-256, for ES256.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.der_bytes();
        let (x, y) = point[1..].split_at(32);
        [b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20", x, b"\x22\x58\x20", y].concat()
    }
}

fn written(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
