//! A ZIP archive that is stored while it is written: neither memory nor this machine's disk holds it.

use std::io;

use async_zip::base::write::ZipFileWriter;
use async_zip::error::ZipError;
use async_zip::{Compression, DeflateOption, ZipDateTime, ZipEntryBuilder};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use futures::io::AsyncWriteExt;
use futures::{Stream, StreamExt, TryStreamExt, stream};
use store::{Key, Store, StoreError};
use tokio::io::DuplexStream;
use tokio::sync::oneshot;
use tokio_util::compat::Compat;
use tokio_util::io::ReaderStream;

use crate::Trouble;

/// What is on its way from the writer to the store.
const PIPE: usize = 256 << 10;

/// An archive that is being written.
pub(super) struct Archive {
    zip: ZipFileWriter<Compat<DuplexStream>>,
    now: DateTime<Utc>,
}

/// Stores what `write` puts into an archive, and says how large it became. When anything fails, nothing is stored.
pub(super) async fn store<W>(store: &Store, key: &Key, now: DateTime<Utc>, write: W) -> Result<u64, Trouble>
where
    W: AsyncFnOnce(&mut Archive) -> Result<(), Trouble>,
{
    let (into, out) = tokio::io::duplex(PIPE);
    let (done, ended) = oneshot::channel::<()>();
    let content = ReaderStream::with_capacity(out, PIPE).map_err(StoreError::Local);
    // a pipe that closes looks like the end of the file, whyever it closed: the end has to be said
    let end = stream::once(async { ended.await.map(|()| Bytes::new()).map_err(|_| unfinished()) });
    let written = async {
        let mut archive = Archive { zip: ZipFileWriter::with_tokio(into), now };
        write(&mut archive).await?;
        archive.zip.close().await.map_err(failed)?;
        let _ = done.send(());
        Ok(())
    };
    match tokio::join!(store.put_stream(key, content.chain(end)), written) {
        (Ok(bytes), Ok(())) => Ok(bytes),
        (Err(error), Ok(())) => Err(error.into()),
        // the store stopped reading: why is what it says
        (Err(error), Err(Trouble::Scratch(broken))) if broken.kind() == io::ErrorKind::BrokenPipe => Err(error.into()),
        (_, Err(trouble)) => Err(trouble),
    }
}

impl Archive {
    /// Adds a small file.
    pub(super) async fn add(&mut self, name: &str, content: &[u8]) -> Result<(), Trouble> {
        let bytes = Bytes::copy_from_slice(content);
        self.add_stream(name, DeflateOption::Normal, stream::iter([Ok::<_, Trouble>(bytes)])).await
    }

    /// Adds a file, piece by piece.
    pub(super) async fn add_stream<E: Into<Trouble>>(
        &mut self,
        name: &str,
        effort: DeflateOption,
        content: impl Stream<Item = Result<Bytes, E>>,
    ) -> Result<(), Trouble> {
        let entry = ZipEntryBuilder::new(name.into(), Compression::Deflate)
            .deflate_option(effort)
            .last_modification_date(ZipDateTime::from_chrono(&self.now))
            .unix_permissions(0o644);
        let mut file = self.zip.write_entry_stream(entry).await.map_err(failed)?;
        let mut content = std::pin::pin!(content);
        while let Some(bytes) = content.try_next().await.map_err(Into::into)? {
            file.write_all(&bytes).await?;
        }
        file.close().await.map_err(failed)
    }
}

fn failed(error: ZipError) -> Trouble {
    match error {
        ZipError::UpstreamReadError(error) => Trouble::Scratch(error),
        error => Trouble::Scratch(io::Error::other(error)),
    }
}

fn unfinished() -> StoreError {
    StoreError::Local(io::Error::other("the archive was not written to its end"))
}
