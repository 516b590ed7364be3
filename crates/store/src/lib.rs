//! Where files live: a folder or an S3 bucket.
//!
//! Every file has a typed [`Key`]; everything of a person lies under one prefix, so that it can be removed at once. A
//! file appears whole or not at all: it is written aside and moved into place. Content is streamed, never held in memory
//! as a whole.

#[cfg(test)]
mod bucket_tests;
mod error;
mod key;
mod open;
mod read;
mod remove;
mod write;

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use object_store::ObjectStore;

pub use error::StoreError;
pub use key::{Extension, Key, KeyError, Name, Prefix};
pub use read::Content;

/// The files of an installation. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    objects: Arc<dyn ObjectStore>,
    /// The folder, where files are in one on this machine.
    folder: Option<PathBuf>,
}

/// What is known of a stored file without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stat {
    /// Its size in bytes.
    pub bytes: u64,
    /// When it was written.
    pub modified: DateTime<Utc>,
}
