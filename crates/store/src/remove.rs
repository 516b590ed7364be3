//! Removing stored files.

use std::io;

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
