//! Reading stored files.

use std::fs;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use bytes::Bytes;
use futures::stream::BoxStream;
use futures::{StreamExt, TryStreamExt};
use object_store::{GetOptions, GetRange, GetResult, ObjectStoreExt};
use tempfile::{NamedTempFile, TempPath};
use tokio::fs::File;
use tokio::io::AsyncWriteExt;
use tokio::task::spawn_blocking;

use crate::{Key, Stat, Store, StoreError};

/// The bytes of a stored file, in pieces.
pub type Content = BoxStream<'static, Result<Bytes, StoreError>>;

impl Store {
    /// Puts a stored file at `path` for reading, whole or not at all. In a folder store it may share its bytes with the
    /// stored file, so it must not be written to.
    pub async fn get_file(&self, key: &Key, path: &Path) -> Result<(), StoreError> {
        if let Some(stored) = self.local_path(key)
            && link(stored, path.to_owned()).await
        {
            return Ok(());
        }
        let found = self.get(key, None).await?;
        let (aside, mut file) = create_beside(path).await.map_err(StoreError::of_local)?;
        let mut content = found.into_stream();
        while let Some(bytes) = content.try_next().await.map_err(|error| StoreError::of_store(error, Some(key)))? {
            file.write_all(&bytes).await.map_err(StoreError::of_local)?;
        }
        file.flush().await.map_err(StoreError::of_local)?;
        aside.persist(path).map_err(|error| StoreError::of_local(error.error))
    }

    /// The whole of a small stored file.
    pub async fn get_bytes(&self, key: &Key) -> Result<Bytes, StoreError> {
        let found = self.get(key, None).await?;
        found.bytes().await.map_err(|error| StoreError::of_store(error, Some(key)))
    }

    /// The bytes of a stored file from `range.start` up to `range.end`, or to its end if that comes first. A start
    /// beyond the end is an error: ask `head` for the size.
    pub async fn read(&self, key: &Key, range: Range<u64>) -> Result<Content, StoreError> {
        if range.is_empty() {
            return Ok(futures::stream::empty().boxed());
        }
        let found = self.get(key, Some(GetRange::Bounded(range))).await?;
        let key = key.clone();
        Ok(found.into_stream().map_err(move |error| StoreError::of_store(error, Some(&key))).boxed())
    }

    /// Size and age of a stored file; `None` when there is none.
    pub async fn head(&self, key: &Key) -> Result<Option<Stat>, StoreError> {
        match self.objects.head(&key.path()).await {
            Ok(found) => Ok(Some(Stat { bytes: found.size, modified: found.last_modified })),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(StoreError::of_store(error, Some(key))),
        }
    }

    /// Where the file is on this machine, or would be; `None` when files are in a bucket. For reading only.
    pub fn local_path(&self, key: &Key) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.join(key.to_string()))
    }

    /// The bytes still free where files are kept; `None` for a bucket, which has no such limit.
    pub fn free_space(&self) -> Result<Option<u64>, StoreError> {
        let Some(folder) = &self.folder else { return Ok(None) };
        let space = nix::sys::statvfs::statvfs(folder).map_err(|error| StoreError::of_local(error.into()))?;
        Ok(Some(space.blocks_available() * space.fragment_size()))
    }

    async fn get(&self, key: &Key, range: Option<GetRange>) -> Result<GetResult, StoreError> {
        let options = GetOptions { range, ..GetOptions::default() };
        self.objects.get_opts(&key.path(), options).await.map_err(|error| StoreError::of_store(error, Some(key)))
    }
}

/// Whether `path` now names the stored file. Another disk, or a file system without links, needs a copy.
async fn link(stored: PathBuf, path: PathBuf) -> bool {
    let linked = spawn_blocking(move || -> io::Result<()> {
        let aside = tempfile::Builder::new().make_in(parent(&path), |aside| fs::hard_link(&stored, aside))?;
        // renaming one name of a file onto another name of it does nothing: dropping `aside` removes what is left
        fs::rename(aside.path(), &path)
    });
    matches!(linked.await, Ok(Ok(())))
}

async fn create_beside(path: &Path) -> io::Result<(TempPath, File)> {
    let folder = parent(path).to_owned();
    let file = spawn_blocking(move || NamedTempFile::new_in(folder)).await.map_err(io::Error::other)??;
    let (file, aside) = file.into_parts();
    Ok((aside, File::from_std(file)))
}

fn parent(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
