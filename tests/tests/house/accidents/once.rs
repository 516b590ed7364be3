//! Asked twice, disturbed afterwards, forgotten by Redis: published once.

use anyhow::{Context as _, Result, ensure};
use chrono::TimeDelta;
use serde_json::{Value, json};
use tests::{ClientError, Fault, eventually};

use crate::ready::{Ready, TEXT};
use crate::stage::{EACH, PATIENCE};

const VERB: &str = "mutation($input: PublicationCreateInput!) { publicationCreate(input: $input) { publication { id } userErrors { code field message } } }";

#[tokio::test]
async fn t08_what_fails_after_the_video_is_live_publishes_nothing_again() -> Result<()> {
    let ready = Ready::set().await?;
    let sandbox = &ready.stage.house.sandbox;
    let no_cover = Fault { status: Some(500), times: Some(3), ..Fault::of("youtube", "thumbnails.set", "status") };
    sandbox.fail(&no_cover).await?;
    let before = sandbox.count("youtube", "videos.insert").await?;

    // when the cover cannot be set, and from then on nothing works any more
    let id = ready.publish("youtube", TEXT).await?;
    let publication = ready.end(&id).await?;
    let down = Fault { platform: "youtube", kind: "status", status: Some(500), times: Some(50), ..Fault::default() };
    sandbox.fail(&down).await?;
    read_numbers(&ready, &id).await?;
    sandbox.heal().await?;

    // then the video is live, once
    ready.ensure_once(&publication, TEXT).await?;
    assert_eq!(ready.stage.person.publication(&id).await?.state, "PUBLISHED");
    assert_eq!(sandbox.count("youtube", "videos.insert").await? - before, 1);
    ready.stage.house.close().await
}

/// Lets the numbers be read, in vain.
async fn read_numbers(ready: &Ready, publication: &str) -> Result<()> {
    ready.make_numbers_due().await?;
    eventually("numbers that cannot be read", PATIENCE, || async {
        ensure!(ready.asked(publication, "metrics").await? > 0, "nobody has asked yet");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn t09_a_wish_with_a_name_is_granted_once_however_often_it_is_sent() -> Result<()> {
    let ready = Ready::set().await?;
    let run = ready.stage.house.copy_run(&ready.run).await?;
    let input = json!({ "runId": run, "connectionId": ready.connection("tiktok")?.id, "title": TEXT, "description": TEXT, "privacy": "PUBLIC" });
    let program = ready.stage.person.program.with_key("wish-1");

    // when a program sends the same wish five times at once
    let wishes = (0..5).map(|_| program.call::<Value>(VERB, json!({ "input": input })));
    let ids: Vec<String> = futures::future::try_join_all(wishes)
        .await?
        .into_iter()
        .map(|made| made["publication"]["id"].as_str().map(str::to_owned).context("no publication"))
        .collect::<Result<_>>()?;

    // then it is one publication, and another wish may not take its name
    assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
    let other = json!({ "input": { "runId": run, "connectionId": ready.connection("youtube")?.id } });
    let refused = program.call::<Value>(VERB, other).await.err().context("the name was used for another wish")?;
    assert_eq!(refused.codes(), ["IDEMPOTENCY_KEY_REUSED"], "{refused}");
    ready.ensure_once(&ready.end(&ids[0]).await?, TEXT).await?;

    // and the same run is not published there again without a name either
    let again = ready.stage.person.publish_as(input).await.err().context("it was published again")?;
    assert!(matches!(&again, ClientError::Refused(_)) && again.codes()[0].starts_with("ALREADY_"), "{again}");
    ready.stage.house.close().await
}

#[tokio::test]
async fn t10_what_is_scheduled_goes_out_once_though_redis_forgets_everything() -> Result<()> {
    let ready = Ready::set().await?;
    let mut ids = Vec::new();
    for platform in EACH {
        let run = ready.stage.house.copy_run(&ready.run).await?;
        let soon = now() + TimeDelta::seconds(3);
        let input = json!({
            "runId": run, "connectionId": ready.connection(platform)?.id, "title": TEXT, "description": TEXT,
            "privacy": "PUBLIC", "notBefore": soon,
        });
        ids.push((ready.stage.person.publish_as(input).await?, soon));
    }

    ready.stage.house.redis.flush().await?;

    for (id, soon) in ids {
        let publication = ready.end(&id).await?;
        assert!(now() >= soon, "it went out before its time");
        ready.ensure_once(&publication, TEXT).await?;
    }
    ready.stage.house.close().await
}

#[tokio::test]
async fn two_reels_with_the_same_words_are_told_apart_though_both_answers_were_lost() -> Result<()> {
    let ready = Ready::set().await?;
    let lost = Fault { times: Some(2), ..Fault::of("instagram", "media.publish", "lose_answer") };
    ready.stage.house.sandbox.fail(&lost).await?;

    let ids = [ready.publish("instagram", TEXT).await?, ready.publish("instagram", TEXT).await?];

    let mut known = Vec::new();
    for id in ids {
        let publication = ready.end(&id).await?;
        ensure!(publication.state == "PUBLISHED", "{publication:#?}");
        known.extend(publication.remote_id);
    }
    let mut shown: Vec<String> = ready.shown("instagram", TEXT).await?.into_iter().map(|video| video.id).collect();
    known.sort();
    shown.sort();
    assert_eq!((known.len(), &known), (2, &shown), "each is known by its own id");
    ready.stage.house.close().await
}

#[allow(clippy::disallowed_methods, reason = "a program that schedules looks at its own clock")]
fn now() -> chrono::DateTime<chrono::Utc> {
    chrono::Utc::now()
}
