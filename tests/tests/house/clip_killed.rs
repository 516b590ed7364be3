//! An upload that is broken off leaves no file behind.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use bytes::Bytes;
use futures::{StreamExt as _, stream};
use reqwest::Body;
use reqwest::multipart::Part;
use serde_json::{Value, json};
use tests::eventually;
use tokio::task::JoinHandle;

use crate::library::Library;

const PATIENCE: Duration = Duration::from_secs(30);

#[tokio::test]
async fn an_upload_that_the_person_breaks_off_leaves_nothing() -> Result<()> {
    let library = Library::open().await?;
    let sending = send_half(&library);
    folder_of_upload(&library).await?;
    sending.abort();
    await_emptiness(&library).await?;
    library.house.close().await
}

#[tokio::test]
async fn an_upload_whose_server_is_killed_leaves_nothing_once_it_runs_again() -> Result<()> {
    let mut library = Library::open().await?;
    let sending = send_half(&library);
    let folder = folder_of_upload(&library).await?;
    library.house.api.kill().await?;
    sending.abort();
    // as if it had been killed a moment later, when the file was in the store already and its row was not written yet
    let (user, clip) = owner(&folder)?;
    let stored = library.house.data().join("files/users").join(user);
    for place in [format!("clips/{clip}.mp4"), format!("clips/{clip}.mov#1"), format!("thumbnails/{clip}.jpg")] {
        let file = stored.join(place);
        std::fs::create_dir_all(file.parent().context("no folder")?)?;
        std::fs::write(file, b"half")?;
    }
    ensure!(library.files()?.len() == 5, "{:?}", library.files()?);

    library.house.start_api()?;
    library.house.await_api().await?;

    await_emptiness(&library).await?;
    let all: Value = library.person.program.call("{ clips { totalCount } }", json!({})).await?;
    assert_eq!(all["totalCount"], 0);
    library.upload("a.png", library.picture("red", "300x300").await?).await?;
    library.house.close().await
}

/// Sends the beginning of a film, and then nothing more.
fn send_half(library: &Library) -> JoinHandle<Result<(u16, Value)>> {
    let person = library.person.clone();
    let beginning = stream::iter([Ok::<_, std::io::Error>(Bytes::from(vec![7; 300_000]))]);
    let part = Part::stream(Body::wrap_stream(beginning.chain(stream::pending()))).file_name("half.mp4");
    tokio::spawn(async move { person.send_clip(part).await })
}

/// The folder of the upload that is going on, once something of it is there.
async fn folder_of_upload(library: &Library) -> Result<PathBuf> {
    eventually("the beginning of an upload", PATIENCE, || async {
        let files = library.files()?;
        let file = files.iter().find(|file| file.ends_with("file")).context("there is none")?;
        ensure!(file.metadata()?.len() > 0, "it is empty");
        Ok(file.parent().context("no folder")?.to_owned())
    })
    .await
}

async fn await_emptiness(library: &Library) -> Result<()> {
    eventually("an empty house", PATIENCE, || async {
        let files = library.files()?;
        ensure!(files.is_empty(), "{files:?}");
        Ok(())
    })
    .await
}

/// Whose upload a folder is, and which clip it was to become.
fn owner(folder: &std::path::Path) -> Result<(String, String)> {
    let name = folder.file_name().and_then(|name| name.to_str()).context("no name")?;
    let (user, clip) = name.strip_prefix("upload.").and_then(|rest| rest.split_once('.')).context("another name")?;
    Ok((user.to_owned(), clip.to_owned()))
}
