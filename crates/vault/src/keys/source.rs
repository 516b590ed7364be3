//! Where keys come from: a file of this installation, the settings, or a command that asks a secret manager.

use std::fs::{self, File};
use std::io::{self, Read};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use tokio::process::Command;
use tokio::time::timeout;
use zeroize::Zeroizing;

use crate::VaultError;

/// A secret manager that is there has answered by then.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where keys come from.
#[derive(Debug, Clone)]
pub(super) enum Source {
    /// A file, made on the first start.
    File {
        /// Where.
        path: PathBuf,
        /// By which a change of it is noticed.
        mark: Mark,
    },
    /// Somebody else keeps them.
    Given,
}

/// A file that has been written again has another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    inode: u64,
    seconds: i64,
    nanoseconds: i64,
}

impl Mark {
    /// The mark of the file as it is now.
    pub(super) fn of(path: &Path) -> Option<Self> {
        fs::metadata(path).ok().map(|known| Self::new(&known))
    }

    fn new(known: &fs::Metadata) -> Self {
        Self { inode: known.ino(), seconds: known.mtime(), nanoseconds: known.mtime_nsec() }
    }
}

/// The text of a file that nobody else on this machine may read.
pub(super) fn read(path: &Path) -> Result<(Zeroizing<String>, Mark), VaultError> {
    let failed = |source| VaultError::File { path: path.to_owned(), source };
    let mut file = File::open(path).map_err(failed)?;
    let known = file.metadata().map_err(failed)?;
    let mode = known.permissions().mode() & 0o777;
    if mode & 0o077 != 0 {
        return Err(VaultError::Exposed { path: path.to_owned(), mode });
    }
    let mut text = Zeroizing::new(String::with_capacity(known.len() as usize));
    file.read_to_string(&mut text).map_err(failed)?;
    Ok((text, Mark::new(&known)))
}

/// TOML, or base64 of it: a variable with line breaks is awkward in many places.
pub(super) fn decode(text: &str) -> Zeroizing<String> {
    let compact = Zeroizing::new(text.split_whitespace().collect::<String>());
    let decoded = STANDARD.decode(compact.as_bytes()).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    Zeroizing::new(decoded.unwrap_or_else(|| text.to_owned()))
}

/// What the command prints. Its complaints go where ours go.
#[allow(clippy::disallowed_methods, reason = "a secret manager is asked by its own program, once, with the operator's own words")]
pub(super) async fn ask(command: &str) -> Result<Zeroizing<String>, VaultError> {
    let mut asked = Command::new("/bin/sh");
    asked.args(["-c", command]).stdin(Stdio::null()).stderr(Stdio::inherit()).kill_on_drop(true);
    let late = |_| io::Error::new(io::ErrorKind::TimedOut, format!("it took longer than {} seconds", PATIENCE.as_secs()));
    let answer = timeout(PATIENCE, asked.output()).await.map_err(late).and_then(|answer| answer);
    let answer = answer.map_err(VaultError::Command)?;
    if !answer.status.success() {
        return Err(VaultError::Command(io::Error::other(answer.status.to_string())));
    }
    let text = String::from_utf8(answer.stdout)
        .map_err(|_| VaultError::Malformed { place: "what KEYS_COMMAND printed".to_owned(), reason: "it is not text" })?;
    Ok(Zeroizing::new(text))
}
