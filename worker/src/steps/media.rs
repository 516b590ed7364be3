//! The files that scenes show, as local copies.

use std::path::{Path, PathBuf};

use store::{Key, StoreError};
use studio::StudioError;
use studio::footage::Footage;

use super::footage::Wish;
use crate::Trouble;
use crate::bench::Bench;

/// A local copy of the file, if there is one to have: `None` when it was removed from the store.
pub(super) async fn fetch(bench: &Bench, footage: &Footage) -> Result<Option<Option<PathBuf>>, Trouble> {
    let (Footage::Clip { key, .. } | Footage::Image { key, .. }) = footage else { return Ok(Some(None)) };
    let name = key.rsplit('/').next().unwrap_or(key);
    let path = bench.scratch.path().join(name);
    let key = key.parse().map_err(|_| missing())?;
    match copy(bench, &key, path).await? {
        // what the person uploaded cannot be had again
        None if footage.credit().is_none() => Err(missing().into()),
        there => Ok(there.map(Some)),
    }
}

/// Puts a file of the store at `path`: `None` when it was removed.
pub(super) async fn copy(bench: &Bench, key: &Key, path: PathBuf) -> Result<Option<PathBuf>, Trouble> {
    match bench.context().store.get_file(key, &path).await {
        Err(StoreError::Missing(_)) => Ok(None),
        other => Ok(other.map(|()| Some(path))?),
    }
}

pub(super) fn missing() -> StudioError {
    StudioError::Input {
        code: "clip_missing",
        field: Some("clips"),
        message: "One of the clips of this video has been removed.".to_owned(),
    }
}

/// The same clip with a window that does not begin in the dark.
pub(super) async fn past_black(
    bench: &Bench,
    wish: &Wish<'_>,
    footage: Footage,
    media: Option<&Path>,
) -> Result<Footage, Trouble> {
    let (Footage::Clip { key, start_ms, credit }, Some(path)) = (&footage, media) else { return Ok(footage) };
    let studio = &bench.shop.studio;
    let latest_ms = studio.probe(path).await?.duration_ms.saturating_sub(wish.length_ms);
    let start_ms = studio.past_black(path, *start_ms, latest_ms).await?;
    Ok(Footage::Clip { key: key.clone(), start_ms, credit: credit.clone() })
}
