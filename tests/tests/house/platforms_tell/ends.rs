//! People take their permission back, or want their data deleted.

use anyhow::{Context as _, Result, ensure};
use sea_orm::DatabaseConnection;
use serde_json::Value;
use tests::{Connection, eventually, rows, tables};

use super::{read_numbers, seen};
use crate::ready::{Ready, TEXT};
use crate::stage::{PATIENCE, Stage};

#[tokio::test]
async fn a_permission_that_is_taken_back_on_the_platform_ends_the_connection_and_its_tokens() -> Result<()> {
    let stage = Stage::set().await?;
    stage.house.sandbox.call_back(&stage.house.url).await?;
    let database = stage.house.database().await?;
    for platform in ["tiktok", "instagram"] {
        let account = text(&kept(&database, platform).await?, "external_id")?;

        stage.house.sandbox.revoke(platform, &account).await?;

        eventually("the end of the connection", PATIENCE, || async {
            let connection = connection(&stage, platform).await?;
            ensure!(connection.health == "REVOKED", "{connection:?}");
            Ok(())
        })
        .await?;
        let row = kept(&database, platform).await?;
        assert!(row["sealed_access"].is_null() && row["sealed_refresh"].is_null(), "{row}");
    }

    // the others stay, and who comes back is welcome
    assert_eq!(connection(&stage, "youtube").await?.health, "ACTIVE");
    assert_eq!(stage.person.connect("INSTAGRAM").await?.health, "ACTIVE");
    stage.house.close().await
}

#[tokio::test]
async fn who_asks_meta_for_deletion_is_shown_that_names_and_numbers_are_gone() -> Result<()> {
    // given an account with a reel whose numbers were read
    let ready = Ready::set().await?;
    let sandbox = &ready.stage.house.sandbox;
    sandbox.call_back(&ready.stage.house.url).await?;
    let id = ready.publish("instagram", TEXT).await?;
    let reel = ready.end(&id).await?.remote_id.context("the reel has no id")?;
    read_numbers(&ready, &id).await?;
    assert!(seen(&ready, &id).await?["latestMetrics"].is_object(), "there are no numbers to be deleted");
    let account = kept(&ready.database, "instagram").await?;
    let traces = [
        text(&account, "external_id")?,
        text(&account, "scoped_id")?,
        text(&account, "avatar_url")?,
        format!("{} on Instagram", text(&account, "display_name")?),
        reel,
    ];
    for trace in &traces {
        assert!(is_found(&ready, trace).await?, "{trace} is not there to be deleted");
    }

    // when its owner asks Meta to have everything deleted
    let receipt = sandbox.request_deletion(&traces[0]).await?;

    // then a page says that it was done
    ensure!(receipt.url.ends_with(&receipt.confirmation_code), "{receipt:?}");
    let page = String::from_utf8(ready.stage.person.browser.download(&receipt.url).await?)?;
    assert!(page.contains("permissions, names, addresses and numbers were deleted"), "{page}");

    // and it was: the history stays, without a trace of the account
    let gone = connection(&ready.stage, "instagram").await?;
    assert_eq!((gone.display_name.as_str(), gone.health.as_str()), ("Deleted account", "REVOKED"));
    for trace in &traces {
        assert!(!is_found(&ready, trace).await?, "{trace} is still there");
    }
    assert!(seen(&ready, &id).await?["latestMetrics"].is_null());
    let history = rows(&ready.database, "publication").await?;
    let mut reels = history.iter().filter(|row| row["platform"] == "instagram");
    assert!(reels.all(|row| row["metrics_due_at"].is_null()), "numbers are still to be read: {history:#?}");
    assert_eq!(ready.stage.person.publication(&id).await?.state, "PUBLISHED");
    ready.stage.house.close().await
}

async fn connection(stage: &Stage, platform: &str) -> Result<Connection> {
    let all = stage.person.connections().await?;
    all.into_iter()
        .find(|one| one.platform.eq_ignore_ascii_case(platform))
        .with_context(|| format!("no connection to {platform}"))
}

/// The row of the connection to a platform.
async fn kept(database: &DatabaseConnection, platform: &str) -> Result<Value> {
    let all = rows(database, "connection").await?;
    all.into_iter().find(|row| row["platform"] == platform).with_context(|| format!("no row of {platform}"))
}

fn text(row: &Value, column: &str) -> Result<String> {
    row[column].as_str().map(str::to_owned).with_context(|| format!("no {column} in {row}"))
}

/// Whether a text is anywhere in the database.
async fn is_found(ready: &Ready, text: &str) -> Result<bool> {
    for table in tables(&ready.database).await? {
        if rows(&ready.database, &table).await?.iter().any(|row| row.to_string().contains(text)) {
            return Ok(true);
        }
    }
    Ok(false)
}
