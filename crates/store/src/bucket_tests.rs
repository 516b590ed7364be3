//! What a bucket does, over a bucket in memory: the paths that a folder does not take.

use std::sync::Arc;

use bytes::Bytes;
use futures::TryStreamExt;
use object_store::memory::InMemory;
use uuid::Uuid;

use crate::{Key, Prefix, Store, StoreError};

fn bucket() -> Store {
    Store::over(Arc::new(InMemory::new()), None)
}

fn video() -> Key {
    Key::Video { user: Uuid::now_v7(), run: Uuid::now_v7() }
}

#[tokio::test]
async fn a_file_is_fetched_whole_into_its_place() {
    let (store, key, folder) = (bucket(), video(), tempfile::tempdir().unwrap());
    let content: Vec<u8> = (0..5_000_000_u32).flat_map(u32::to_le_bytes).collect();
    let (put, got) = (folder.path().join("in"), folder.path().join("out"));
    std::fs::write(&put, &content).unwrap();
    std::fs::write(&got, "older").unwrap();
    assert_eq!(store.put_file(&key, &put).await.unwrap(), content.len() as u64);
    assert_eq!(store.local_path(&key), None);
    assert_eq!(store.free_space().unwrap(), None);
    store.get_file(&key, &got).await.unwrap();
    assert!(std::fs::read(&got).unwrap() == content);
    let part: Vec<Bytes> = store.read(&key, 4..12).await.unwrap().try_collect().await.unwrap();
    assert_eq!(part.concat(), [1, 0, 0, 0, 2, 0, 0, 0]);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "nothing else is left there");
}

#[tokio::test]
async fn what_is_missing_does_not_harm_the_file_in_its_place() {
    let (store, folder) = (bucket(), tempfile::tempdir().unwrap());
    let got = folder.path().join("out");
    std::fs::write(&got, "older").unwrap();
    assert!(matches!(store.get_file(&video(), &got).await, Err(StoreError::Missing(_))));
    assert_eq!(std::fs::read(&got).unwrap(), b"older");
    store.delete(&video()).await.unwrap();
}

#[tokio::test]
async fn a_person_is_removed_and_nobody_else() {
    let (store, one, other) = (bucket(), video(), video());
    for key in [&one, &other, &Key::Cover { user: one.user(), run: Uuid::now_v7() }] {
        store.put(key, "x".into()).await.unwrap();
    }
    for _ in 0..2 {
        store.delete_prefix(&Prefix::User(one.user())).await.unwrap();
    }
    assert_eq!(store.head(&one).await.unwrap(), None);
    assert!(store.head(&other).await.unwrap().is_some());
}
