//! TikTok tells what becomes of posts.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use tests::{Blueprint, Callback, Fault, Publication, eventually, rows};

use super::{read_numbers, seen};
use crate::ready::{Ready, TEXT};
use crate::stage::PATIENCE;

/// Well before a worker looks that looks once a minute.
const SOON: Duration = Duration::from_secs(40);
/// When everybody may see a post.
const PUBLIC: &str = "post.publish.publicly_available";

#[tokio::test]
async fn a_post_of_which_tiktok_tells_is_published_before_anybody_would_have_looked() -> Result<()> {
    let ready = seldom_looking().await?;

    let id = ready.publish("tiktok", TEXT).await?;
    let publication = ready.stage.person.await_publication(&id, SOON, Publication::is_over).await?;

    let told = ready.stage.house.sandbox.callbacks().await?;
    ensure!(told.iter().any(|one| one.kind == PUBLIC && one.status == Some(200)), "{told:#?}");
    ready.ensure_once(&publication, TEXT).await?;
    ready.stage.house.close().await
}

#[tokio::test]
async fn what_comes_twice_late_or_in_disorder_publishes_once_and_what_is_forged_is_refused() -> Result<()> {
    // given a way on which messages change places, double, get lost and are forged
    let ready = seldom_looking().await?;
    let sandbox = &ready.stage.house.sandbox;
    for kind in ["reorder", "duplicate", "lose", "forge"] {
        sandbox.fail(&Fault::of("tiktok", "webhook", kind)).await?;
    }

    let id = ready.publish("tiktok", TEXT).await?;
    let publication = ready.stage.person.await_publication(&id, SOON, Publication::is_over).await?;

    // then three arrive in the end, two of them the same, and the forged one was refused
    let told = eventually("all messages", PATIENCE, || async {
        let told = sandbox.callbacks().await?;
        ensure!(answered(&told, Some(200)) == 3, "{told:#?}");
        Ok(told)
    })
    .await?;
    assert!(sandbox.waiting_faults().await?.is_empty(), "{told:#?}");
    assert_eq!((answered(&told, Some(403)), answered(&told, None)), (1, 1), "{told:#?}");
    assert_eq!(rows(&ready.database, "platform_event").await?.len(), 2, "each is kept once");
    ready.ensure_once(&publication, TEXT).await?;
    ready.stage.house.close().await
}

#[tokio::test]
async fn a_draft_that_its_owner_posts_later_gets_its_id_and_its_link() -> Result<()> {
    // given a draft that waits in the inbox, and numbers that were asked for in vain
    let ready = Ready::set_in(Blueprint::story()?.set("TIKTOK_EXTRA_SCOPES", "video.upload")).await?;
    let sandbox = &ready.stage.house.sandbox;
    sandbox.call_back(&ready.stage.house.url).await?;
    let id = publish(&ready, &json!({ "mode": "INBOX" })).await?;
    let draft = ready.end(&id).await?;
    assert_eq!((draft.state.as_str(), &draft.url), ("PUBLISHED", &None), "{draft:#?}");
    let notices = seen(&ready, &id).await?["attempts"].to_string();
    assert!(notices.contains("waits in the account's TikTok inbox"), "{notices}");
    read_numbers(&ready, &id).await?;

    // when the owner posts it
    let before: Vec<String> = sandbox.videos().await?.into_iter().map(|video| video.id).collect();
    sandbox.post_draft().await?;

    // then TikTok tells, and the history knows the video
    let posted = ready.stage.person.await_publication(&id, PATIENCE, |one| one.url.is_some()).await?;
    let video = sandbox.videos().await?.into_iter().find(|video| !before.contains(&video.id)).context("nothing was posted")?;
    assert_eq!((posted.state.as_str(), posted.remote_id), ("PUBLISHED", Some(video.id)));
    assert_eq!(posted.url, Some(video.watch_url));
    ready.stage.house.close().await
}

#[tokio::test]
async fn a_post_for_friends_alone_is_published_though_tiktok_never_tells_its_id() -> Result<()> {
    let ready = Ready::set().await?;
    let sandbox = &ready.stage.house.sandbox;
    sandbox.call_back(&ready.stage.house.url).await?;

    let id = publish(&ready, &json!({ "privacyLevel": "MUTUAL_FOLLOW_FRIENDS" })).await?;
    let publication = ready.end(&id).await?;

    assert_eq!((publication.state.as_str(), &publication.url), ("PUBLISHED", &None), "{publication:#?}");
    for _ in 0..2 {
        let shown = ready.shown("tiktok", TEXT).await?;
        ensure!(shown.len() == 1 && shown[0].privacy == "MUTUAL_FOLLOW_FRIENDS", "{shown:#?}");
        sandbox.advance(Duration::from_hours(1)).await?;
    }
    ready.stage.house.close().await
}

/// A house that platforms tell what happens, with a worker that looks but once a minute by itself.
async fn seldom_looking() -> Result<Ready> {
    let mut ready = Box::pin(Ready::set()).await?;
    ready.stage.house.kill_workers();
    ready.stage.house.launch_worker(&[("CHECK_MILLISECONDS".to_owned(), "600000".to_owned())])?;
    ready.stage.house.sandbox.call_back(&ready.stage.house.url).await?;
    // time for one look between what is told
    ready.stage.house.sandbox.turn(&json!({ "tiktok_moderation_ms": 5000 })).await?;
    Ok(ready)
}

/// Publishes the video on TikTok with these choices; the publication's id.
async fn publish(ready: &Ready, choices: &Value) -> Result<String> {
    let run = ready.stage.house.copy_run(&ready.run).await?;
    let input = json!({
        "runId": run, "connectionId": ready.connection("tiktok")?.id, "title": TEXT, "description": TEXT,
        "privacy": "PUBLIC", "options": { "tiktok": choices },
    });
    Ok(ready.stage.person.publish_as(input).await?)
}

/// How many attempts were answered like this.
fn answered(told: &[Callback], status: Option<u16>) -> usize {
    told.iter().filter(|one| one.status == status).count()
}
