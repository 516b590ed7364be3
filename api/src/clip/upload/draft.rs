//! The folder of one upload, which is gone when the upload is over, and the end of those whose process died.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use backon::{ExponentialBuilder, Retryable as _};
use entity::{Owned, clip};
use store::Key;
use tempfile::TempDir;
use uuid::Uuid;

use super::kind::CONTAINERS;
use crate::app::Api;
use crate::error::ApiError;

const PREFIX: &str = "upload.";
const LOCK: &str = "lock";

/// The folder of one upload. Its name says whose it is and which clip it is to become; its lock, that somebody is at it.
pub(super) struct Draft {
    pub(super) user: Uuid,
    pub(super) clip: Uuid,
    folder: TempDir,
    // held for as long as the process lives and works on it
    _lock: File,
}

impl Draft {
    /// Begins one in `scratch`.
    pub(super) fn begin(scratch: &Path, user: Uuid) -> std::io::Result<Self> {
        let clip = entity::new_id();
        let name = format!("{PREFIX}{user}.{clip}");
        let folder = tempfile::Builder::new().prefix(&name).rand_bytes(0).tempdir_in(scratch)?;
        let lock = File::create(folder.path().join(LOCK))?;
        lock.lock()?;
        Ok(Self { user, clip, folder, _lock: lock })
    }

    /// Where the file is received.
    pub(super) fn file(&self) -> PathBuf {
        self.folder.path().join("file")
    }

    /// Where its small picture is made.
    pub(super) fn thumbnail(&self) -> PathBuf {
        self.folder.path().join("thumbnail.jpg")
    }
}

/// Removes what uploads left behind whose process was killed, here and in the store. Waits for the database.
pub(crate) async fn forget_dead_uploads(api: Arc<Api>) {
    let rhythm = ExponentialBuilder::new().with_max_delay(Duration::from_mins(1)).without_max_times();
    let forget = || async {
        forget_all(&api).await.inspect_err(|error| {
            error.log();
        })
    };
    let all = forget.retry(rhythm);
    tokio::select! {
        _ = all => (),
        () = api.stopping.cancelled() => (),
    }
}

async fn forget_all(api: &Api) -> Result<(), ApiError> {
    let mut folders = tokio::fs::read_dir(api.settings.storage.scratch_dir()).await?;
    while let Some(folder) = folders.next_entry().await? {
        let name = folder.file_name();
        let Some((user, clip)) = name.to_str().and_then(owner) else { continue };
        if is_dead(&folder.path()) {
            tracing::info!(%clip, "an upload that was broken off is removed");
            forget(api, user, clip).await?;
            tokio::fs::remove_dir_all(folder.path()).await?;
        }
    }
    Ok(())
}

/// Whose upload a folder is, and which clip it was to become.
fn owner(folder: &str) -> Option<(Uuid, Uuid)> {
    let (user, clip) = folder.strip_prefix(PREFIX)?.split_once('.')?;
    Some((user.parse().ok()?, clip.parse().ok()?))
}

/// Whether nobody is at it any more. The moment between making the folder and locking it is too short to matter: that
/// upload would fail, and could be sent again.
fn is_dead(folder: &Path) -> bool {
    File::open(folder.join(LOCK)).map_or(true, |lock| lock.try_lock().is_ok())
}

/// Removes what is in the store of a clip that never became a row.
async fn forget(api: &Api, user: Uuid, clip: Uuid) -> Result<(), ApiError> {
    if clip::Entity::find_of(user, clip, &api.db).await?.is_some() {
        return Ok(());
    }
    for (.., extension) in CONTAINERS {
        api.store.delete_with_drafts(&Key::Clip { user, clip, extension: *extension }).await?;
    }
    Ok(api.store.delete_with_drafts(&Key::Thumbnail { user, clip }).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_alive_while_its_upload_is_and_gone_with_it() {
        let scratch = tempfile::tempdir().unwrap();
        let draft = Draft::begin(scratch.path(), Uuid::from_u128(7)).unwrap();
        let folder = draft.file().parent().unwrap().to_owned();
        assert_eq!(owner(folder.file_name().unwrap().to_str().unwrap()), Some((draft.user, draft.clip)));
        assert!(!is_dead(&folder));
        drop(draft);
        assert!(!folder.exists());
        std::fs::create_dir(&folder).unwrap();
        assert!(is_dead(&folder), "nobody ever locked it");
    }

    #[test]
    fn folders_of_others_are_not_ours() {
        for name in ["upload.", "upload.x.y", "0198c0de-0000-7000-8000-000000000000.3", ".tmpAbc"] {
            assert_eq!(owner(name), None, "{name}");
        }
    }
}
