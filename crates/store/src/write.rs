//! Storing files.

use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use futures::{Stream, TryStreamExt};
use object_store::buffered::BufWriter;
use tokio::fs::File;
use tokio::io::AsyncWriteExt;
use tokio_util::io::ReaderStream;

use crate::{Key, Store, StoreError};

/// What is held in memory of a file on its way; S3 wants parts of at least 5 MiB.
const PART: usize = 8 << 20;
const PARTS_AT_ONCE: usize = 2;
const CHUNK: usize = 256 << 10;

impl Store {
    /// Stores a copy of a local file. Whoever reads the key sees the file before or the file after, never a part.
    pub async fn put_file(&self, key: &Key, path: &Path) -> Result<u64, StoreError> {
        let file = File::open(path).await.map_err(StoreError::of_local)?;
        self.put_stream(key, ReaderStream::with_capacity(file, CHUNK).map_err(StoreError::of_local)).await
    }

    /// Stores what the stream yields and says how many bytes that were. When the stream fails, nothing is stored.
    pub async fn put_stream<S, E>(&self, key: &Key, content: S) -> Result<u64, StoreError>
    where
        S: Stream<Item = Result<Bytes, E>>,
        E: Into<StoreError>,
    {
        let writer = BufWriter::with_capacity(Arc::clone(&self.objects), key.path(), PART);
        let mut writer = writer.with_max_concurrency(PARTS_AT_ONCE);
        match write(&mut writer, content).await {
            Ok(written) => {
                // an upload that could not be finished is not withdrawn: its writer has ended
                writer.shutdown().await.map_err(|error| StoreError::of_io(error, None))?;
                Ok(written)
            }
            Err(failed) => {
                if let Err(error) = writer.abort().await {
                    tracing::warn!(%key, %error, "an unfinished upload could not be withdrawn");
                }
                Err(failed)
            }
        }
    }

    /// Stores these bytes.
    pub async fn put(&self, key: &Key, content: Bytes) -> Result<(), StoreError> {
        let put = self.objects.put_opts(&key.path(), content.into(), object_store::PutOptions::default()).await;
        put.map(drop).map_err(|error| StoreError::of_store(error, Some(key)))
    }
}

async fn write<S, E>(writer: &mut BufWriter, content: S) -> Result<u64, StoreError>
where
    S: Stream<Item = Result<Bytes, E>>,
    E: Into<StoreError>,
{
    let mut content = std::pin::pin!(content);
    let mut written = 0;
    while let Some(bytes) = content.try_next().await.map_err(Into::into)? {
        written += bytes.len() as u64;
        writer.put(bytes).await.map_err(|error| StoreError::of_store(error, None))?;
    }
    Ok(written)
}
