//! A file that grows as bytes arrive.

use std::fs::{File, OpenOptions};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::mp4::{self, Mp4};
use crate::world::names::random_text;

/// Bytes taken so far.
pub(crate) struct Received {
    path: PathBuf,
    file: File,
    length: u64,
    hash: Sha256,
}

/// A point to go back to.
#[derive(Clone, Debug)]
pub(crate) struct Mark {
    length: u64,
    hash: Sha256,
}

impl Mark {
    /// The bytes before it.
    pub(crate) fn length(&self) -> u64 {
        self.length
    }
}

/// A finished file.
#[derive(Clone, Debug)]
pub(crate) struct Sealed {
    pub(crate) path: PathBuf,
    pub(crate) bytes: u64,
    /// Lowercase hex.
    pub(crate) sha256: String,
    /// What its boxes say, or why it is no MP4.
    pub(crate) mp4: Result<Mp4, String>,
}

impl Received {
    /// An empty file in `folder`, named with `extension` so that a browser knows it.
    pub(crate) fn create(folder: &Path, extension: &str) -> io::Result<Self> {
        let path = folder.join(format!("{}.{extension}", random_text(20)));
        let file = OpenOptions::new().create_new(true).write(true).open(&path)?;
        Ok(Self { path, file, length: 0, hash: Sha256::new() })
    }

    /// Bytes stored.
    pub(crate) fn length(&self) -> u64 {
        self.length
    }

    /// Adds bytes at the end.
    pub(crate) fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)?;
        self.hash.update(bytes);
        self.length += bytes.len() as u64;
        Ok(())
    }

    /// Where it stands.
    pub(crate) fn mark(&self) -> Mark {
        Mark { length: self.length, hash: self.hash.clone() }
    }

    /// Forgets what came after `mark`.
    pub(crate) fn rewind(&mut self, mark: Mark) -> io::Result<()> {
        self.file.set_len(mark.length)?;
        self.file.seek(SeekFrom::Start(mark.length))?;
        self.length = mark.length;
        self.hash = mark.hash;
        Ok(())
    }

    /// What has been received, as a finished file.
    pub(crate) fn seal(&self) -> Sealed {
        Sealed {
            path: self.path.clone(),
            bytes: self.length,
            sha256: hex::encode(self.hash.clone().finalize()),
            mp4: mp4::read(&self.path).map_err(|error| error.to_string()),
        }
    }
}
