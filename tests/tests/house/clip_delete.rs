//! Deleting clips, also those that pipelines show.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use tests::{ClientError, rows};

use crate::library::{Library, told};

#[tokio::test]
async fn a_deleted_clip_is_gone_with_its_files() -> Result<()> {
    let library = Library::open().await?;
    let kept = library.upload("kept.png", library.picture("red", "200x200").await?).await?;
    let film = library.film("blue", "320x240").await?;
    let id = library.upload("film.mp4", film.clone()).await?;
    let url = library.clip(&id).await?["url"].as_str().context("no link")?.to_owned();
    assert_eq!(library.files()?.len(), 4);

    let done: Value = delete(&library, json!({ "id": id })).await?;

    assert_eq!(done["deletedId"], id);
    assert_eq!(library.clip(&id).await?, Value::Null);
    assert_eq!(library.files()?.len(), 2);
    ensure!(library.person.program.download(&url).await.is_err(), "a link still leads to it");
    let rows = rows(&library.house.database().await?, "clip").await?;
    assert_eq!(rows.len(), 1, "only {kept} is left");
    assert_eq!(told(delete(&library, json!({ "id": id })).await)?.0, "NOT_FOUND");
    // what is gone may come again
    assert_ne!(library.upload("film.mp4", film).await?, id);
    library.house.close().await
}

#[tokio::test]
async fn a_clip_that_pipelines_show_is_deleted_only_when_that_is_meant() -> Result<()> {
    let library = Library::open().await?;
    let first = library.upload("first.png", library.picture("red", "200x200").await?).await?;
    let second = library.upload("second.png", library.picture("green", "200x200").await?).await?;
    let pipeline = library.person.create_pipeline(&[], json!({ "footage": "CLIPS", "clips": [first, second] })).await?;
    library.person.create_pipeline(&[], json!({ "footage": "CLIPS" })).await?;
    assert_eq!(library.clip(&first).await?["usedInPipelines"], 1);

    let (code, field, message) = told(delete(&library, json!({ "id": first })).await)?;
    assert_eq!((code.as_str(), field.as_str()), ("IN_USE", "input.id"));
    assert!(message.contains("Short stories"), "{message}");
    assert_eq!(library.files()?.len(), 4);

    delete(&library, json!({ "id": first, "evenIfUsed": true })).await?;
    let document = "query($id: ID!) { pipeline(id: $id) { settings { clips } } }";
    let shown: Value = library.person.program.call(document, json!({ "id": pipeline.id })).await?;
    assert_eq!(shown["settings"]["clips"], json!([second]), "the pipeline goes on with the other");

    // a pipeline that is left with nothing would show something else than what was chosen
    let (code, _, message) = told(delete(&library, json!({ "id": second, "evenIfUsed": true })).await)?;
    assert_eq!(code, "IN_USE");
    assert!(message.contains("nothing but this clip"), "{message}");
    assert_eq!(library.clip(&second).await?["usedInPipelines"], 1);
    library.house.close().await
}

#[tokio::test]
async fn sound_is_no_footage() -> Result<()> {
    let library = Library::open().await?;
    let song = library.media("song.mp3", &["-f", "lavfi", "-i", "sine=d=1"]).await?;
    let song = library.upload("song.mp3", song).await?;
    let made = library.person.create_pipeline(&[], json!({ "footage": "CLIPS", "clips": [song] })).await;
    let (code, _, message) = told(made)?;
    assert_eq!(code, "NOT_FOUND");
    assert!(message.contains("sound"), "{message}");
    library.house.close().await
}

async fn delete(library: &Library, input: Value) -> Result<Value, ClientError> {
    let verb = "mutation($input: ClipDeleteInput!) { clipDelete(input: $input) { deletedId userErrors { code field message } } }";
    library.person.program.call(verb, json!({ "input": input })).await
}
