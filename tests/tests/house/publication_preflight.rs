//! Asking whether a publication would be taken.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use tests::Fault;

use crate::ready::{Ready, TEXT};

const QUESTION: &str = "query($input: PublicationCreateInput!) { \
    publicationPreflight(input: $input) { userErrors { code field message } } }";

#[tokio::test]
async fn what_the_platform_would_refuse_is_told_beside_its_field_and_nothing_is_published() -> Result<()> {
    let ready = Ready::set().await?;
    let run = ready.stage.house.copy_run(&ready.run).await?;
    let sandbox = &ready.stage.house.sandbox;
    let ask = async |platform: &str, choices: Value| {
        let mut input =
            json!({ "runId": run, "connectionId": ready.connection(platform)?.id, "title": TEXT, "privacy": "PUBLIC" });
        input.as_object_mut().context("no object")?.extend(choices.as_object().cloned().unwrap_or_default());
        let asked: Value = ready.stage.person.program.ask(QUESTION, json!({ "input": input })).await?;
        anyhow::Ok(asked["publicationPreflight"]["userErrors"].clone())
    };
    let videos = sandbox.videos().await?.len();

    // what is known without asking
    let brackets = ask("youtube", json!({ "title": "1 < 2" })).await?;
    assert_eq!((&brackets[0]["code"], &brackets[0]["field"]), (&json!("PLATFORM_LIMIT"), &json!(["input", "title"])));
    // what only the platform knows: a public account has no followers-only posts
    let level = ask("tiktok", json!({ "options": { "tiktok": { "privacyLevel": "FOLLOWER_OF_CREATOR" } } })).await?;
    assert_eq!(level[0]["field"], json!(["input", "options", "tiktok", "privacyLevel"]), "{level}");
    // a limit that is reached for the moment
    sandbox.turn(&json!({ "instagram_quota_total": 1 })).await?;
    let full = ask("instagram", json!({})).await?;
    assert_eq!(full[0]["field"], json!(["input", "connectionId"]), "{full}");
    // a token that died is renewed meanwhile
    sandbox.fail(&Fault::of("tiktok", "creator_info", "expire_token")).await?;
    assert!(ask("tiktok", json!({})).await?[0]["message"].as_str().is_some_and(|message| message.contains("again in a moment")));
    // what has gone out already
    let again = ask("youtube", json!({ "runId": ready.run })).await?;
    assert_eq!(again[0]["code"], "ALREADY_PUBLISHED", "{again}");

    assert_eq!(ask("youtube", json!({})).await?, json!([]));
    assert_eq!(sandbox.videos().await?.len(), videos);
    ready.stage.house.close().await
}
