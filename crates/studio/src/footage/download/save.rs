//! Writing a file as it comes: counted, hashed, and judged by its first bytes.

use std::path::{Path, PathBuf};

use reqwest::Response;
use sha2::{Digest, Sha256};
use tokio::fs::File;
use tokio::io::AsyncWriteExt;

use super::fetch::{Source, Stop};
use super::{MediaKind, not_media, sniff, too_large};
use crate::StudioError;
use crate::render::atoms;

/// So many first bytes tell what a file is.
const HEAD: usize = 4096;

/// A file that has come.
pub(super) struct Received {
    pub(super) bytes: u64,
    pub(super) sha256: String,
}

/// One attempt to fetch `source` into `path`, which ends on the disk.
pub(super) async fn attempt(source: &Source<'_>, path: &Path) -> Result<Received, Stop> {
    let response = source.open().await?;
    let told = response.content_length();
    if told.is_some_and(|bytes| bytes > source.limits.bytes) {
        return Err(too_large(source.provider, source.limits.bytes).into());
    }
    let io = |error| Stop::Final(StudioError::io(&error, path.display()));
    let mut file = File::create(path).await.map_err(io)?;
    let (received, kind) = receive(source, response, &mut file, path).await?;
    file.sync_all().await.map_err(io)?;
    match whole(kind, path.to_owned()).await {
        true => Ok(received),
        // a connection that was closed early looks like an end where no length was told
        false if told.is_none() => Err(source.lost("the file was cut short")),
        false => Err(not_media(source.provider, "it is incomplete.").into()),
    }
}

async fn receive(
    source: &Source<'_>,
    mut response: Response,
    file: &mut File,
    path: &Path,
) -> Result<(Received, MediaKind), Stop> {
    let io = |error| Stop::Final(StudioError::io(&error, path.display()));
    let (mut head, mut kind, mut hash, mut bytes) = (Vec::with_capacity(HEAD), None, Sha256::new(), 0_u64);
    let judge = |head: &[u8]| sniff(head).ok_or_else(|| not_media(source.provider, "it is another kind of file."));
    while let Some(piece) = source.piece(&mut response).await? {
        bytes += piece.len() as u64;
        if bytes > source.limits.bytes {
            return Err(too_large(source.provider, source.limits.bytes).into());
        }
        if kind.is_none() {
            head.extend_from_slice(&piece[..piece.len().min(HEAD)]);
            kind = if head.len() >= HEAD { Some(judge(&head)?) } else { None };
        }
        hash.update(&piece);
        file.write_all(&piece).await.map_err(io)?;
    }
    file.flush().await.map_err(io)?;
    let kind = kind.map_or_else(|| judge(&head), Ok)?;
    Ok((Received { bytes, sha256: hex::encode(hash.finalize()) }, kind))
}

/// Whether nothing is missing at the end of a video; containers other than MP4 do not tell.
async fn whole(kind: MediaKind, path: PathBuf) -> bool {
    if kind != MediaKind::Video {
        return true;
    }
    let walk = move || {
        let is_mp4 = infer::get_from_path(&path).ok().flatten().is_some_and(|kind| kind.mime_type() != "video/webm");
        !is_mp4 || atoms::read(&path).is_ok()
    };
    tokio::task::spawn_blocking(walk).await.unwrap_or(false)
}
