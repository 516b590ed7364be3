//! Every secret key of an installation: read from where the settings say, made once, added to and retired.

mod file;
mod source;

use std::fmt;
use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use secrecy::{ExposeSecret, SecretString};
use settings::Storage;
use tempfile::NamedTempFile;

use crate::VaultError;
pub(crate) use file::NAMELESS;
use file::{KeysFile, NamedKey};
use source::{Mark, Source};

/// By then every program has noticed a new key, and what was sealed in the same moment is written.
const SETTLED_AFTER: TimeDelta = TimeDelta::hours(1);
/// No token and no link lives longer.
const SIGNED_FOR: TimeDelta = TimeDelta::days(400);

/// Every secret key of an installation.
#[derive(Clone)]
pub struct Keys {
    source: Source,
    file: KeysFile,
}

impl Keys {
    /// Reads the keys from where the settings say: `KEYS`, else `KEYS_COMMAND`, else the file, which is made on the first start.
    pub async fn open(storage: &Storage) -> Result<Self, VaultError> {
        if let Some(text) = &storage.keys {
            return Self::given("KEYS", text.expose_secret());
        }
        match &storage.keys_command {
            Some(command) => Self::given("what KEYS_COMMAND printed", &source::ask(command).await?),
            None => Self::load_or_create(&storage.keys_file()),
        }
    }

    /// Reads the file of keys, or makes it on the first start. Programs starting at the same moment end with the same keys.
    pub fn load_or_create(path: &Path) -> Result<Self, VaultError> {
        match Self::load(path) {
            Err(VaultError::File { source, .. }) if source.kind() == io::ErrorKind::NotFound => Self::create(path),
            loaded => loaded,
        }
    }

    /// Adds a sealing key and a signing root, which are used from now on, and writes the file. Programs that are running notice
    /// it when they next seal or sign. Keys that somebody else keeps are changed in memory alone: see [`Keys::to_be_kept`].
    pub fn rotate(&mut self, now: DateTime<Utc>) -> Result<(), VaultError> {
        self.change(|file| {
            let key = NamedKey::generate(Some(now.timestamp()));
            file.current.clone_from(&key.id);
            file.sealing.push(key);
            file.signing.push(NamedKey::generate(Some(now.timestamp())));
            Ok(())
        })
    }

    /// Removes the sealing keys before the current one, under which nothing may be sealed any more, and signing roots whose last
    /// token has expired; says how many of both went.
    pub fn retire(&mut self, now: DateTime<Utc>) -> Result<(usize, usize), VaultError> {
        let is_younger = |since: Option<i64>, age: TimeDelta| since.is_some_and(|since| since > (now - age).timestamp());
        let had = (self.file.sealing.len(), self.file.signing.len());
        self.change(|file| {
            if file.sealing.iter().any(|key| key.id == file.current && is_younger(key.since, SETTLED_AFTER)) {
                return Err(VaultError::TooSoon);
            }
            let current = file.current.clone();
            file.sealing.retain(|key| key.id == current);
            // a root signed until the next one came
            let over = file.signing.windows(2).take_while(|pair| !is_younger(pair[1].since, SIGNED_FOR)).count();
            file.signing.drain(..over);
            Ok(())
        })?;
        Ok((had.0 - self.file.sealing.len(), had.1 - self.file.signing.len()))
    }

    /// The keys as they are to be kept by whoever keeps them; nothing where that is the file.
    pub fn to_be_kept(&self) -> Option<SecretString> {
        match self.source {
            Source::File { .. } => None,
            Source::Given => self.file.text().ok().map(|text| text.as_str().into()),
        }
    }

    /// The id of the key that seals new values.
    pub fn current(&self) -> &str {
        &self.file.current
    }

    pub(crate) fn sealing(&self, id: &str) -> Option<&[u8; 32]> {
        self.file.sealing.iter().find(|key| key.id == id).map(|key| &key.key.0)
    }

    /// The root that signs, and its id.
    pub(crate) fn signing(&self) -> (&str, &[u8; 32]) {
        // a file without one is refused when it is read
        let root = self.file.signing.last().unwrap_or_else(|| unreachable!("there is a signing root"));
        (&root.id, &root.key.0)
    }

    pub(crate) fn signed(&self, id: &str) -> Option<&[u8; 32]> {
        self.file.signing.iter().find(|root| root.id == id).map(|root| &root.key.0)
    }

    /// The keys as the file has them now, if it was written since these were read.
    pub(crate) fn newer(&self) -> Option<Self> {
        let Source::File { path, mark } = &self.source else { return None };
        if Mark::of(path).is_none_or(|now| now == *mark) {
            return None;
        }
        Self::load(path).inspect_err(|error| tracing::error!(%error, "the keys have changed and cannot be read")).ok()
    }

    /// Changes the keys as the file has them by now, one program at a time, and writes it whole or not at all.
    fn change(&mut self, how: impl FnOnce(&mut KeysFile) -> Result<(), VaultError>) -> Result<(), VaultError> {
        let Source::File { path, .. } = &self.source else { return how(&mut self.file) };
        let (path, failed) = (path.clone(), |source| VaultError::File { path: path.clone(), source });
        let lock = File::open(folder(&path)).map_err(failed)?;
        lock.lock().map_err(failed)?;
        let mut known = Self::load(&path)?;
        how(&mut known.file)?;
        write(&known.file, &path).and_then(|file| file.persist(&path).map_err(|error| error.error)).map_err(failed)?;
        *self = Self::load(&path)?;
        Ok(())
    }

    fn given(name: &str, text: &str) -> Result<Self, VaultError> {
        let malformed = |reason| VaultError::Malformed { place: name.to_owned(), reason };
        let file = KeysFile::parse(&source::decode(text)).map_err(malformed)?;
        Ok(Self { source: Source::Given, file })
    }

    fn load(path: &Path) -> Result<Self, VaultError> {
        let (text, mark) = source::read(path)?;
        let malformed = |reason| VaultError::Malformed { place: format!("the keys file {}", path.display()), reason };
        let file = KeysFile::parse(&text).map_err(malformed)?;
        Ok(Self { source: Source::File { path: path.to_owned(), mark }, file })
    }

    fn create(path: &Path) -> Result<Self, VaultError> {
        let made = write(&KeysFile::generate(), path).and_then(|file| match file.persist_noclobber(path) {
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
        let ids = |keys: &[NamedKey]| keys.iter().map(|key| key.id.clone()).collect::<Vec<_>>();
        formatter
            .debug_struct("Keys")
            .field("source", &self.source)
            .field("current", &self.file.current)
            .field("sealing", &ids(&self.file.sealing))
            .field("signing", &ids(&self.file.signing))
            .finish_non_exhaustive()
    }
}

/// Writes a complete, durable copy beside `path`, ready to be moved there.
fn write(keys: &KeysFile, path: &Path) -> io::Result<NamedTempFile> {
    let folder = folder(path);
    fs::create_dir_all(folder)?;
    let text = keys.text().map_err(io::Error::other)?;
    let mut file = tempfile::Builder::new().permissions(Permissions::from_mode(0o600)).tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    Ok(file)
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
