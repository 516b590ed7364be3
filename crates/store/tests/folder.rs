//! Files in a folder: whole or not at all, by typed key, gone by prefix.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use bytes::Bytes;
use clap::Parser;
use futures::{StreamExt, TryStreamExt, stream};
use settings::Storage;
use store::{Extension, Key, Prefix, Stat, Store, StoreError};
use tempfile::TempDir;
use uuid::Uuid;

#[derive(Parser)]
struct Settings {
    #[command(flatten)]
    storage: Storage,
}

struct Room {
    store: Store,
    folder: TempDir,
    user: Uuid,
}

impl Room {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let storage = Settings::parse_from(["test", "--data-dir", data.to_str().unwrap()]).storage;
        Self { store: Store::open(&storage).unwrap(), folder, user: Uuid::now_v7() }
    }

    fn video(&self) -> Key {
        Key::Video { user: self.user, run: Uuid::now_v7() }
    }

    fn local(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    /// Every file that lies in the store's folder, whatever its name.
    fn files(&self) -> Vec<PathBuf> {
        fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() { walk(&path, found) } else { found.push(path) }
            }
        }
        let mut found = Vec::new();
        walk(&self.folder.path().join("data/files"), &mut found);
        found
    }
}

/// 20 MB in which no two places are alike, so that a piece in the wrong place shows.
fn large() -> Vec<u8> {
    (0..5_000_000_u32).flat_map(u32::to_le_bytes).collect()
}

async fn all(store: &Store, key: &Key) -> Vec<u8> {
    let size = store.head(key).await.unwrap().unwrap().bytes;
    let pieces: Vec<Bytes> = store.read(key, 0..size).await.unwrap().try_collect().await.unwrap();
    pieces.concat()
}

#[tokio::test]
async fn a_file_comes_back_as_it_was_put_however_large() {
    let room = Room::new();
    for content in [Vec::new(), b"a".to_vec(), large()] {
        let key = room.video();
        let stored = room.store.put_file(&key, &room.local("in.mp4", &content)).await.unwrap();
        assert_eq!(stored, content.len() as u64);
        let Stat { bytes, .. } = room.store.head(&key).await.unwrap().unwrap();
        assert_eq!(bytes, stored);
        assert!(all(&room.store, &key).await == content);
        let out = room.folder.path().join("out.mp4");
        room.store.get_file(&key, &out).await.unwrap();
        assert!(fs::read(&out).unwrap() == content);
        assert!(fs::read(room.store.local_path(&key).unwrap()).unwrap() == content);
    }
}

#[tokio::test]
async fn a_part_is_read_from_its_offset() {
    let room = Room::new();
    let (key, content) = (room.video(), large());
    room.store.put(&key, content.clone().into()).await.unwrap();
    let size = content.len() as u64;
    for range in [0..1, 7..7, 9_999_999..12_000_001, size - 3..size, size - 3..size + 100] {
        let pieces: Vec<Bytes> = room.store.read(&key, range.clone()).await.unwrap().try_collect().await.unwrap();
        let expected = &content[range.start as usize..range.end.min(size) as usize];
        assert!(pieces.concat() == expected, "bytes {range:?}");
    }
}

#[tokio::test]
async fn a_stream_that_breaks_off_leaves_nothing_and_harms_nothing() {
    let room = Room::new();
    let key = room.video();
    room.store.put(&key, "before".into()).await.unwrap();
    for (fresh, size) in [(room.video(), 10), (room.video(), 20 << 20)] {
        let broken = || {
            let begun = stream::iter((0..10).map(move |_| Ok(Bytes::from(vec![7; size / 10]))));
            begun.chain(stream::once(async { Err(StoreError::Local(std::io::Error::other("the line went dead"))) }))
        };
        assert!(matches!(room.store.put_stream(&fresh, broken()).await, Err(StoreError::Local(_))));
        assert!(matches!(room.store.put_stream(&key, broken()).await, Err(StoreError::Local(_))));
        assert_eq!(room.store.head(&fresh).await.unwrap(), None);
    }
    assert_eq!(all(&room.store, &key).await, b"before");
    assert_eq!(room.files().len(), 1, "no half-written file lies about: {:?}", room.files());
}

#[tokio::test]
async fn an_upload_whose_end_fails_is_told_of() {
    let room = Room::new();
    let key = room.video();
    // a file where a folder should be
    let run = room.store.local_path(&key).unwrap().parent().unwrap().to_owned();
    fs::create_dir_all(run.parent().unwrap()).unwrap();
    fs::write(&run, "in the way").unwrap();
    let content = stream::iter([Ok::<_, StoreError>(Bytes::from_static(b"some bytes"))]);
    assert!(matches!(room.store.put_stream(&key, content).await, Err(StoreError::Unavailable(_))));
}

#[tokio::test]
async fn a_reader_keeps_the_file_it_opened_while_another_is_put_in_its_place() {
    let room = Room::new();
    let (key, before) = (room.video(), large());
    room.store.put(&key, before.clone().into()).await.unwrap();
    let mut reading = room.store.read(&key, 0..before.len() as u64).await.unwrap();
    let first = reading.try_next().await.unwrap().unwrap();
    room.store.put(&key, "after".into()).await.unwrap();
    let rest: Vec<Bytes> = reading.try_collect().await.unwrap();
    assert!([vec![first], rest].concat().concat() == before);
    assert_eq!(all(&room.store, &key).await, b"after");
}

#[tokio::test]
async fn getting_a_file_costs_no_space_and_may_be_done_twice() {
    let room = Room::new();
    let key = room.video();
    room.store.put(&key, "video".into()).await.unwrap();
    let scratch = room.folder.path().join("scratch");
    fs::create_dir(&scratch).unwrap();
    let out = scratch.join("video.mp4");
    for _ in 0..2 {
        room.store.get_file(&key, &out).await.unwrap();
    }
    let stored = fs::metadata(room.store.local_path(&key).unwrap()).unwrap();
    assert_eq!(fs::metadata(&out).unwrap().ino(), stored.ino());
    assert_eq!(fs::read_dir(&scratch).unwrap().count(), 1, "nothing else is left there");
    room.store.put(&key, "another".into()).await.unwrap();
    assert_eq!(fs::read(&out).unwrap(), b"video", "what was got does not change");
}

#[tokio::test]
async fn what_is_not_there_is_said_to_be_missing() {
    let room = Room::new();
    let key = room.video();
    assert_eq!(room.store.head(&key).await.unwrap(), None);
    assert!(matches!(room.store.read(&key, 0..9).await, Err(StoreError::Missing(missing)) if missing == key));
    let out = room.folder.path().join("out");
    assert!(matches!(room.store.get_file(&key, &out).await, Err(StoreError::Missing(_))));
    assert!(!out.exists());
    room.store.delete(&key).await.unwrap();
    room.store.delete_prefix(&Prefix::User(room.user)).await.unwrap();
    let nowhere = room.store.put_file(&key, &out).await;
    assert!(matches!(nowhere, Err(StoreError::Local(_))));
}

#[tokio::test]
async fn a_run_and_a_person_are_removed_with_everything_of_theirs_and_nothing_else() {
    let room = Room::new();
    let (user, other, run) = (room.user, Uuid::now_v7(), Uuid::now_v7());
    let of_run = [Key::Video { user, run }, Key::Cover { user, run }, Key::Captions { user, run, extension: Extension::Srt }];
    let artefact = Key::Artefact { user, name: "9f86d081".parse().unwrap(), extension: Extension::Wav };
    let clip = Key::Clip { user, clip: Uuid::now_v7(), extension: Extension::Mov };
    let foreign = Key::Video { user: other, run };
    for key in of_run.iter().chain([&artefact, &clip, &foreign]) {
        room.store.put(key, "x".into()).await.unwrap();
    }
    room.store.delete_prefix(&Prefix::Run { user, run }).await.unwrap();
    for key in &of_run {
        assert_eq!(room.store.head(key).await.unwrap(), None);
    }
    assert!(room.store.head(&artefact).await.unwrap().is_some());

    room.store.delete_prefix(&Prefix::User(user)).await.unwrap();
    assert_eq!(room.files(), [room.store.local_path(&foreign).unwrap()]);
    room.store.delete(&foreign).await.unwrap();
    assert_eq!(room.store.head(&foreign).await.unwrap(), None);
}

#[tokio::test]
async fn free_space_is_that_of_the_disk() {
    let room = Room::new();
    let free = room.store.free_space().unwrap().unwrap();
    assert!(free > 0 && free.is_multiple_of(512));
}

#[tokio::test]
async fn what_a_dead_writer_left_goes_with_its_file_and_nothing_else_does() {
    let room = Room::new();
    let (video, other) = (room.video(), room.video());
    room.store.put(&other, Bytes::from_static(b"other")).await.unwrap();
    room.store.delete_with_drafts(&video).await.unwrap();
    room.store.put(&video, Bytes::from_static(b"video")).await.unwrap();
    let draft = room.folder.path().join(format!("data/files/{video}#1"));
    fs::write(&draft, b"half").unwrap();
    assert_eq!(room.files().len(), 3);
    room.store.delete_with_drafts(&video).await.unwrap();
    assert_eq!(room.files().len(), 1);
    assert!(room.store.head(&other).await.unwrap().is_some());
}
