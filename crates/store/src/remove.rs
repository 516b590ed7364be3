//! Removing stored files.

use std::ffi::OsStr;
use std::io;
use std::path::Path;

use futures::{StreamExt, TryStreamExt};
use object_store::ObjectStoreExt;

use crate::{Key, Prefix, Store, StoreError};

impl Store {
    /// Removes a stored file; it is no error when there is none.
    pub async fn delete(&self, key: &Key) -> Result<(), StoreError> {
        match self.objects.delete(&key.path()).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(StoreError::of_store(error, Some(key))),
        }
    }

    /// Removes a stored file together with what a writer that died left of it.
    pub async fn delete_with_drafts(&self, key: &Key) -> Result<(), StoreError> {
        self.delete(key).await?;
        // a bucket drops the parts of an unfinished upload by its own rule
        let Some(folder) = &self.folder else { return Ok(()) };
        match remove_drafts(&folder.join(key.to_string())).await {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(StoreError::of_local(error)),
            _ => Ok(()),
        }
    }

    /// Removes every file under the prefix; what was half-written there goes too.
    pub async fn delete_prefix(&self, prefix: &Prefix) -> Result<(), StoreError> {
        let Some(folder) = &self.folder else { return self.delete_listed(prefix).await };
        match tokio::fs::remove_dir_all(folder.join(prefix.to_string())).await {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(StoreError::of_local(error)),
            _ => Ok(()),
        }
    }

    async fn delete_listed(&self, prefix: &Prefix) -> Result<(), StoreError> {
        let found = self.objects.list(Some(&prefix.to_string().into())).map_ok(|object| object.location);
        let deleted = self.objects.delete_stream(found.boxed());
        let ended = deleted.filter(|deleted| std::future::ready(!matches!(deleted, Err(object_store::Error::NotFound { .. }))));
        ended.try_for_each(|_| async { Ok(()) }).await.map_err(|error| StoreError::of_store(error, None))
    }
}

/// Removes the files that are being written for `file`: they lie beside it, under its name, a `#` and a number.
async fn remove_drafts(file: &Path) -> io::Result<()> {
    let (Some(folder), Some(name)) = (file.parent(), file.file_name().and_then(OsStr::to_str)) else { return Ok(()) };
    let mut beside = tokio::fs::read_dir(folder).await?;
    while let Some(entry) = beside.next_entry().await? {
        let draft =
            entry.file_name().to_str().is_some_and(|other| other.strip_prefix(name).is_some_and(|end| end.starts_with('#')));
        if draft {
            tokio::fs::remove_file(entry.path()).await?;
        }
    }
    Ok(())
}
