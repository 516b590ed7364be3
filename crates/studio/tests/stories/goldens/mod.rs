//! How videos look and sound is kept in `tests/goldens/`, so that nobody changes it without wanting to. `make goldens` accepts
//! what is made now.

mod frames;
mod sounds;

use std::path::{Path, PathBuf};

use crate::support::{folder, studio};

/// What is kept under `name`.
fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/goldens").join(name)
}

/// Where what is made now is put, to be looked at.
fn made(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/goldens");
    std::fs::create_dir_all(&folder).unwrap();
    folder.join(name)
}

/// Fails with all differences, and with what to do about them.
fn judge(differences: &[String]) {
    let told = differences.join("\n");
    assert!(
        differences.is_empty(),
        "videos do not look or sound as they did:\n{told}\nWhat is made now is in target/goldens, what was wanted in \
         crates/studio/tests/goldens. If the change is wanted, accept it: make goldens"
    );
}

#[tokio::test]
async fn given_what_videos_looked_like_then_they_still_do() {
    let (studio, folder) = (studio().await, folder());
    frames::make(&studio, folder.path()).await;
    judge(&frames::differences());
}

#[tokio::test]
async fn given_what_videos_sounded_like_then_they_still_do() {
    let (studio, folder) = (studio().await, folder());
    sounds::make(&studio, folder.path()).await;
    judge(&sounds::differences());
}

/// `make goldens` runs this by its name.
#[tokio::test]
#[ignore = "accepts whatever is made now"]
async fn accept() {
    let (studio, folder) = (studio().await, folder());
    frames::make(&studio, folder.path()).await;
    sounds::make(&studio, folder.path()).await;
    for name in frames::names().into_iter().chain(sounds::names()) {
        std::fs::copy(made(&name), kept(&name)).unwrap();
    }
}
