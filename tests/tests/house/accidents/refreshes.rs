//! Tokens run out, and are renewed once.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use tests::{Blueprint, Fault, eventually, rows};

use crate::ready::{Ready, TEXT};
use crate::stage::PATIENCE;

const JOBS: usize = 50;

#[tokio::test]
async fn t04_a_token_that_dies_while_the_platform_works_is_renewed_and_nothing_is_announced_again() -> Result<()> {
    let ready = Ready::set().await?;
    let sandbox = &ready.stage.house.sandbox;
    sandbox.fail(&Fault::of("tiktok", "status.fetch", "expire_token")).await?;
    let before = (sandbox.count("tiktok", "video.init").await?, refreshes(&ready).await?);

    let id = ready.publish("tiktok", TEXT).await?;
    let publication = ready.end(&id).await?;

    assert_eq!(sandbox.count("tiktok", "video.init").await? - before.0, 1);
    assert_eq!(refreshes(&ready).await? - before.1, 1);
    ready.ensure_once(&publication, TEXT).await?;
    ready.stage.house.close().await
}

#[tokio::test]
async fn t05_fifty_jobs_of_two_workers_renew_one_rotating_token_once() -> Result<()> {
    // given fifty publications of one account whose token has run out, and nobody at work
    let mut ready = Ready::set_in(Blueprint::story()?.set("PUBLISH_CONCURRENCY", "25")).await?;
    ready.stage.house.kill_workers();
    for number in 0..JOBS {
        ready.publish("tiktok", &format!("{TEXT} {number}")).await?;
    }
    ready.age_tokens("tiktok").await?;
    let before = refreshes(&ready).await?;

    // when two workers come at once
    for _ in 0..2 {
        ready.stage.house.launch_worker(&[])?;
    }
    await_all_begun(&ready).await?;

    // then the token was renewed once, and the account is as healthy as before
    assert_eq!(refreshes(&ready).await? - before, 1);
    assert_eq!(health(&ready, "TIKTOK").await?, "ACTIVE");
    ready.stage.house.close().await
}

#[tokio::test]
async fn t06_a_refresh_that_fails_for_a_moment_disconnects_nobody_and_a_dead_grant_is_told_once() -> Result<()> {
    // given a platform whose token endpoint is down while the token is due but still good
    let ready = Ready::set().await?;
    let sandbox = &ready.stage.house.sandbox;
    let down = Fault { status: Some(503), times: Some(2), ..Fault::of("youtube", "oauth.token", "status") };
    sandbox.fail(&down).await?;
    due(&ready, "youtube").await?;
    let id = ready.publish("youtube", TEXT).await?;
    ready.ensure_once(&ready.end(&id).await?, TEXT).await?;
    assert_eq!(health(&ready, "YOUTUBE").await?, "ACTIVE");

    // when the grant is really gone
    sandbox.heal().await?;
    sandbox.fail(&Fault { times: Some(20), ..Fault::of("youtube", "oauth.token", "invalid_grant") }).await?;
    ready.age_tokens("youtube").await?;
    let first = ready.publish("youtube", "The first of two").await?;
    let second = ready.publish("youtube", "The second of two").await;

    // then the person is told to connect again, and told once
    let failed = ready.end(&first).await?;
    let error = failed.error.as_ref().context("no reason was given")?;
    assert_eq!(failed.state, "FAILED", "{failed:#?}");
    assert!(error.message.to_lowercase().contains("connect"), "{error:?}");
    if let Ok(second) = second {
        assert_eq!(ready.end(&second).await?.state, "FAILED");
    }
    assert_eq!(health(&ready, "YOUTUBE").await?, "EXPIRED");
    let notices = rows(&ready.database, "audit_event").await?;
    assert_eq!(notices.iter().filter(|row| row["kind"] == "connection.expired").count(), 1);
    ready.stage.house.close().await
}

async fn refreshes(ready: &Ready) -> Result<usize> {
    ready.stage.house.sandbox.count("tiktok", "oauth.refresh").await
}

async fn health(ready: &Ready, platform: &str) -> Result<String> {
    let all = ready.stage.person.connections().await?;
    Ok(all.into_iter().find(|one| one.platform == platform).context("it is not connected")?.health)
}

/// Due to be renewed, though it still works.
async fn due(ready: &Ready, platform: &str) -> Result<()> {
    let due = "UPDATE connection SET not_before = $1 WHERE platform = $2";
    tests::execute(&ready.database, due, [sea_orm::prelude::DateTimeUtc::UNIX_EPOCH.into(), platform.into()]).await?;
    Ok(())
}

/// Until every publication has been to the platform, which lets only some of them through in a minute.
async fn await_all_begun(ready: &Ready) -> Result<()> {
    eventually("fifty beginnings", PATIENCE, || async {
        let all = rows(&ready.database, "publication").await?;
        let ours = all.iter().filter(|row| row["title"].as_str().is_some_and(|title| title.starts_with(TEXT)));
        let idle = ours.filter(|row| row["state"] == json!("SCHEDULED") && row["not_before"] == Value::Null).count();
        ensure!(idle == 0, "{idle} have not begun");
        Ok(())
    })
    .await
}
