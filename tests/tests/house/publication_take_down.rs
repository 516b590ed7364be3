//! Taking a live video down.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use tests::{Blueprint, ClientError};

use crate::ready::{Ready, TEXT};

const VERB: &str = "mutation($input: PublicationTakeDownInput!) { publicationTakeDown(input: $input) { \
    publication { state takenDownAt attempts { asked answered } } userErrors { code field message } } }";

#[tokio::test]
async fn a_live_video_is_deleted_where_the_platform_and_the_permission_allow_and_stays_in_the_history() -> Result<()> {
    let may_edit = Blueprint::story()?.set("YOUTUBE_EXTRA_SCOPES", "https://www.googleapis.com/auth/youtube.force-ssl");
    let ready = Ready::set_in(may_edit).await?;
    let id = ready.publish("youtube", TEXT).await?;
    ready.end(&id).await?;
    ensure!(ready.shown("youtube", TEXT).await?.len() == 1, "it is not live");

    let gone = take_down(&ready, &id).await?;

    assert_eq!(gone["state"], "PUBLISHED", "what was published stays so in the history");
    assert!(gone["takenDownAt"].is_string(), "{gone}");
    assert!(gone["attempts"].as_array().is_some_and(|all| all.iter().any(|one| one["asked"] == "delete")), "{gone}");
    ensure!(ready.shown("youtube", TEXT).await?.is_empty(), "YouTube still shows it");
    assert_eq!(take_down(&ready, &id).await?["takenDownAt"], gone["takenDownAt"], "asked twice, it is gone once");

    let posted = ready.publish("tiktok", TEXT).await?;
    ready.end(&posted).await?;
    let refused = take_down(&ready, &posted).await.err().context("TikTok deleted a video")?;
    assert_eq!(refused.codes(), ["PLATFORM_LIMIT"], "{refused}");
    ready.stage.house.close().await
}

#[tokio::test]
async fn without_the_permission_to_edit_the_person_is_told_which_one_is_missing() -> Result<()> {
    let ready = Ready::set().await?;
    let id = ready.publish("youtube", TEXT).await?;
    let publication = ready.end(&id).await?;

    let refused = take_down(&ready, &id).await.err().context("it was deleted without permission")?;

    assert_eq!(refused.codes(), ["PLATFORM_LIMIT"], "{refused}");
    assert!(refused.to_string().contains("youtube.force-ssl"), "{refused}");
    ready.ensure_once(&publication, TEXT).await?;
    ready.stage.house.close().await
}

async fn take_down(ready: &Ready, id: &str) -> Result<Value, ClientError> {
    let done: Value = ready.stage.person.program.call(VERB, json!({ "input": { "id": id } })).await?;
    Ok(done["publication"].clone())
}
