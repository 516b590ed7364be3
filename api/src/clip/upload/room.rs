//! How much more may come: for one file, for a person, and on the disk.

use std::path::Path;

use nix::sys::statvfs::statvfs;
use uuid::Uuid;

use super::refusal::Refusal;
use crate::app::Api;
use crate::clip::usage::ClipUsage;

/// Bytes of the disk that uploads leave free: the database, which may lie on it too, has to go on writing.
const RESERVE: u64 = 64 << 20;
/// Bytes that a multipart body may have around the file.
const WRAPPING: u64 = 64 << 10;

/// What a person may still upload.
pub(super) struct Room {
    usage: ClipUsage,
}

impl Room {
    /// Looks once, before anything comes. `expected` is the size of the whole body, where it is told.
    pub(super) async fn look(api: &Api, user: Uuid, expected: Option<u64>) -> Result<Self, Refusal> {
        let room = Self { usage: ClipUsage::of(user, api, &api.db).await? };
        room.admit(expected.unwrap_or_default().saturating_sub(WRAPPING))?;
        if is_full(free(&api.settings.storage.scratch_dir())?, expected.unwrap_or_default()) {
            return Err(Refusal::disk_full());
        }
        Ok(room)
    }

    /// Fails when a file of `bytes` may not come on top of what there is.
    pub(super) fn admit(&self, bytes: u64) -> Result<(), Refusal> {
        let ClipUsage { clips, most_clips, bytes: there, most_bytes, largest_file } = self.usage;
        if bytes > largest_file {
            Err(Refusal::too_large(largest_file))
        } else if clips >= most_clips {
            Err(Refusal::too_many(most_clips))
        } else if there.saturating_add(bytes) > most_bytes {
            Err(Refusal::library_full(most_bytes))
        } else {
            Ok(())
        }
    }
}

impl From<ClipUsage> for Room {
    fn from(usage: ClipUsage) -> Self {
        Self { usage }
    }
}

/// Bytes that are free where `folder` lies.
fn free(folder: &Path) -> std::io::Result<u64> {
    let disk = statvfs(folder)?;
    Ok(disk.blocks_available().saturating_mul(disk.fragment_size()))
}

fn is_full(free: u64, expected: u64) -> bool {
    free < expected.saturating_add(RESERVE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room(clips: u64, bytes: u64) -> Room {
        ClipUsage { clips, most_clips: 3, bytes, most_bytes: 1000, largest_file: 400 }.into()
    }

    fn code(room: &Room, bytes: u64) -> Option<String> {
        room.admit(bytes).err().map(|refusal| refusal.code)
    }

    #[test]
    fn what_fits_comes_and_every_limit_has_its_own_word() {
        assert_eq!(code(&room(2, 600), 400), None);
        assert_eq!(code(&room(2, 0), 401).as_deref(), Some("file_too_large"));
        assert_eq!(code(&room(2, 601), 400).as_deref(), Some("library_full"));
        assert_eq!(code(&room(3, 0), 1).as_deref(), Some("too_many_clips"));
    }

    #[test]
    fn the_last_of_the_disk_is_left_to_others() {
        assert!(!is_full(RESERVE + 5, 5));
        assert!(is_full(RESERVE + 4, 5));
        assert!(is_full(u64::MAX - 1, u64::MAX));
        assert!(free(&std::env::temp_dir()).unwrap() > 0);
    }
}
