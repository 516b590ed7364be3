//! How keys are written: TOML, each key under an id.

use aes_gcm::aead::Generate;
use aes_gcm::{Aes256Gcm, Key};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The id of a signing root that was written down without one, and of the tokens that name none.
pub(crate) const NAMELESS: &str = "0";

/// All keys.
#[derive(Clone, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub(super) struct KeysFile {
    /// The sealing key of new values.
    pub(super) current: String,
    /// Roots of the keys that sign; the last one signs.
    #[serde(deserialize_with = "roots")]
    pub(super) signing: Vec<NamedKey>,
    /// Keys that seal, oldest first.
    pub(super) sealing: Vec<NamedKey>,
}

/// A key and its id.
#[derive(Clone, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub(super) struct NamedKey {
    pub(super) id: String,
    /// Since when it is used, in seconds since 1970; not known of the first one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) since: Option<i64>,
    pub(super) key: Secret,
}

/// 32 bytes, base64 in the file.
#[derive(Clone, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(try_from = "String")]
pub(super) struct Secret(pub(super) [u8; 32]);

impl KeysFile {
    pub(super) fn generate() -> Self {
        let key = NamedKey::generate(None);
        Self { current: key.id.clone(), signing: vec![NamedKey::generate(None)], sealing: vec![key] }
    }

    /// What is wrong with it is said without showing any of it: the parser's own message quotes the line it stumbled over,
    /// which may be a key.
    pub(super) fn parse(text: &str) -> Result<Self, &'static str> {
        let file: Self = toml::from_str(text).map_err(|_| "it is not the TOML this program writes")?;
        if !file.sealing.iter().any(|key| key.id == file.current) {
            return Err("the current sealing key is not in it");
        }
        if file.signing.is_empty() {
            return Err("there is no signing key in it");
        }
        Ok(file)
    }

    pub(super) fn text(&self) -> Result<Zeroizing<String>, toml::ser::Error> {
        toml::to_string(self).map(Zeroizing::new)
    }
}

impl NamedKey {
    pub(super) fn generate(since: Option<i64>) -> Self {
        let key = Secret(Key::<Aes256Gcm>::generate().into());
        Self { id: hex::encode(rand::random::<[u8; 4]>()), since, key }
    }
}

/// Files of before had one root, without an id.
fn roots<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<NamedKey>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Roots {
        One(Secret),
        Several(Vec<NamedKey>),
    }
    Ok(match Roots::deserialize(deserializer)? {
        Roots::One(key) => vec![NamedKey { id: NAMELESS.to_owned(), since: None, key }],
        Roots::Several(roots) => roots,
    })
}

impl TryFrom<String> for Secret {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let text = Zeroizing::new(text);
        let bytes = Zeroizing::new(STANDARD.decode(text.as_bytes()).map_err(|_| "a key is not base64")?);
        bytes.as_slice().try_into().map(Self).map_err(|_| "a key is not 32 bytes long")
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&Zeroizing::new(STANDARD.encode(self.0)))
    }
}
