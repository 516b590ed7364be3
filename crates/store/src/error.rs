//! What can go wrong with files.

use std::error::Error;
use std::io;

use crate::Key;

/// Why a file could not be stored, read or removed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such file.
    #[error("the file {0} is not in the store")]
    Missing(Key),
    /// There is no space left.
    #[error("the store is full")]
    Full,
    /// The store cannot be reached, or refused.
    #[error("the store is not available: {0}")]
    Unavailable(#[source] Box<dyn Error + Send + Sync>),
    /// A file of this machine, outside the store, could not be read or written.
    #[error("a local file cannot be used: {0}")]
    Local(#[source] io::Error),
    /// The address of the store is not one.
    #[error("the store's address is not valid: {0}")]
    Address(String),
}

impl StoreError {
    pub(crate) fn of_store(error: object_store::Error, key: Option<&Key>) -> Self {
        match (error, key) {
            (object_store::Error::NotFound { .. }, Some(key)) => Self::Missing(key.clone()),
            (error, _) if is_full(&error) => Self::Full,
            (error, _) => Self::Unavailable(error.into()),
        }
    }

    pub(crate) fn of_local(error: io::Error) -> Self {
        if is_full(&error) { Self::Full } else { Self::Local(error) }
    }

    /// For an error that may come from the store through a reader or writer, which only knows `io::Error`.
    pub(crate) fn of_io(error: io::Error, key: Option<&Key>) -> Self {
        match error.downcast::<object_store::Error>() {
            Ok(error) => Self::of_store(error, key),
            Err(error) if is_full(&error) => Self::Full,
            Err(error) => Self::Unavailable(error.into()),
        }
    }
}

fn is_full(error: &(dyn Error + 'static)) -> bool {
    let mut cause = Some(error);
    while let Some(error) = cause {
        let kind = error.downcast_ref::<io::Error>().map(io::Error::kind);
        if matches!(kind, Some(io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)) {
            return true;
        }
        cause = error.source();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_apart_however_deep_the_cause_lies() {
        let full = || io::Error::from(io::ErrorKind::StorageFull);
        let wrapped = || object_store::Error::Generic { store: "LocalFileSystem", source: Box::new(full()) };
        assert!(matches!(StoreError::of_local(full()), StoreError::Full));
        assert!(matches!(StoreError::of_store(wrapped(), None), StoreError::Full));
        assert!(matches!(StoreError::of_io(wrapped().into(), None), StoreError::Full));
        let other = io::Error::from(io::ErrorKind::PermissionDenied);
        assert!(matches!(StoreError::of_io(other, None), StoreError::Unavailable(_)));
    }
}
