//! The file of keys: made once, read by its owner alone.

use std::fmt;
use std::fs::{self, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use aes_gcm::aead::Generate;
use aes_gcm::{Aes256Gcm, Key};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize, Serializer};
use tempfile::NamedTempFile;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::VaultError;

/// Every secret key of an installation.
pub struct Keys {
    path: PathBuf,
    file: KeysFile,
}

#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
struct KeysFile {
    current: String,
    signing: Secret,
    sealing: Vec<SealingKey>,
}

#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
struct SealingKey {
    id: String,
    key: Secret,
}

/// 32 bytes, base64 in the file.
#[derive(Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(try_from = "String")]
struct Secret([u8; 32]);

impl Keys {
    /// Reads the keys, or makes them on the first start. Programs starting at the same moment end with the same keys.
    pub fn load_or_create(path: &Path) -> Result<Self, VaultError> {
        match Self::load(path) {
            Err(VaultError::File { source, .. }) if source.kind() == io::ErrorKind::NotFound => Self::create(path),
            loaded => loaded,
        }
    }

    /// Adds a sealing key, makes it the current one and writes the file. Programs that are running seal with the old key
    /// until they start again.
    pub fn rotate(&mut self) -> Result<(), VaultError> {
        let key = SealingKey::generate();
        let current = std::mem::replace(&mut self.file.current, key.id.clone());
        self.file.sealing.push(key);
        let written = self.file.write(&self.path).and_then(|file| file.persist(&self.path).map_err(|error| error.error));
        if let Err(source) = written {
            self.file.sealing.pop();
            self.file.current = current;
            return Err(VaultError::File { path: self.path.clone(), source });
        }
        Ok(())
    }

    /// The id of the key that seals new values.
    pub fn current(&self) -> &str {
        &self.file.current
    }

    pub(crate) fn sealing(&self, id: &str) -> Option<&[u8; 32]> {
        self.file.sealing.iter().find(|key| key.id == id).map(|key| &key.key.0)
    }

    pub(crate) fn signing(&self) -> &[u8; 32] {
        &self.file.signing.0
    }

    fn load(path: &Path) -> Result<Self, VaultError> {
        let failed = |source| VaultError::File { path: path.to_owned(), source };
        let mode = fs::metadata(path).map_err(failed)?.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            return Err(VaultError::Exposed { path: path.to_owned(), mode });
        }
        let text = Zeroizing::new(fs::read_to_string(path).map_err(failed)?);
        let malformed = |reason| VaultError::Malformed { path: path.to_owned(), reason };
        // the parser's own message quotes the line it stumbled over, which may be a key
        let file: KeysFile = toml::from_str(&text).map_err(|_| malformed("it is not the TOML this program writes"))?;
        if !file.sealing.iter().any(|key| key.id == file.current) {
            return Err(malformed("the current sealing key is not in it"));
        }
        Ok(Self { path: path.to_owned(), file })
    }

    fn create(path: &Path) -> Result<Self, VaultError> {
        let made = KeysFile::generate().write(path).and_then(|file| match file.persist_noclobber(path) {
            Err(lost) if lost.error.kind() != io::ErrorKind::AlreadyExists => Err(lost.error),
            _ => Ok(()),
        });
        made.map_err(|source| VaultError::File { path: path.to_owned(), source })?;
        // whoever came first wrote the file that counts
        Self::load(path)
    }
}

/// Shows which keys there are, never a key.
impl fmt::Debug for Keys {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids: Vec<_> = self.file.sealing.iter().map(|key| &key.id).collect();
        formatter.debug_struct("Keys").field("current", &self.file.current).field("sealing", &ids).finish_non_exhaustive()
    }
}

impl KeysFile {
    fn generate() -> Self {
        let key = SealingKey::generate();
        Self { current: key.id.clone(), signing: Secret::generate(), sealing: vec![key] }
    }

    /// Writes a complete, durable copy beside `path`, ready to be moved there.
    fn write(&self, path: &Path) -> io::Result<NamedTempFile> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let text = Zeroizing::new(toml::to_string(self).map_err(io::Error::other)?);
        let mut file = tempfile::Builder::new().permissions(Permissions::from_mode(0o600)).tempfile_in(folder)?;
        file.write_all(text.as_bytes())?;
        file.as_file().sync_all()?;
        Ok(file)
    }
}

impl SealingKey {
    fn generate() -> Self {
        Self { id: hex::encode(rand::random::<[u8; 4]>()), key: Secret::generate() }
    }
}

impl Secret {
    fn generate() -> Self {
        Self(Key::<Aes256Gcm>::generate().into())
    }
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
