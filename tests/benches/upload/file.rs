//! The file that is sent.

use std::io::{self, SeekFrom, Write as _};
use std::ops::Range;
use std::path::{Path, PathBuf};

use async_trait::async_trait;
use bytes::Bytes;
use futures::StreamExt as _;
use futures::stream::BoxStream;
use platforms::VideoSource;
use tokio::io::{AsyncReadExt as _, AsyncSeekExt as _};
use tokio_util::io::ReaderStream;

/// As the store reads.
const PIECE: usize = 8 << 10;

/// A file on disk.
pub(crate) struct File(PathBuf);

impl File {
    /// Makes one that is really written, so that both readers find it in the same cache.
    pub(crate) fn make(path: &Path, bytes: u64) -> io::Result<Self> {
        let mut file = std::fs::File::create(path)?;
        let piece = vec![7_u8; 1 << 20];
        for _ in 0..bytes / piece.len() as u64 {
            file.write_all(&piece)?;
        }
        Ok(Self(path.to_owned()))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

#[async_trait]
impl VideoSource for File {
    async fn read(&self, range: Range<u64>) -> io::Result<BoxStream<'static, io::Result<Bytes>>> {
        let mut file = tokio::fs::File::open(&self.0).await?;
        file.seek(SeekFrom::Start(range.start)).await?;
        Ok(ReaderStream::with_capacity(file.take(range.end - range.start), PIECE).boxed())
    }
}
