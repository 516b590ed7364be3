//! From a topic to a published video, by other people's servers.

use anyhow::{Context as _, Result};
use serde_json::json;

use super::provided;
use crate::stage::{EACH, PATIENCE, Stage};

#[tokio::test]
async fn a_topic_becomes_a_video_by_openai_elevenlabs_and_pexels() -> Result<()> {
    // given a person with keys of three providers
    let stage = Stage::set().await?;
    let pipeline = provided(&stage, json!({})).await?;

    // when a run about a topic is started
    let started = stage.person.start_topic(&pipeline, "Why the ocean glows at night").await?;
    let run = stage.person.await_end(&started.id, PATIENCE).await?;

    // then it is published everywhere
    assert_eq!(run.state, "DONE", "{run:#?}");
    assert_eq!(stage.platforms().await?, EACH);
    let made = stage.person.made(&run.id).await?;
    // and each scene is timed by its voice and shows a clip of its own that names its author
    assert!(made.scenes.iter().all(|scene| scene.timing_source.as_deref() == Some("PROVIDER")), "{made:#?}");
    let mut shown: Vec<_> = made.scenes.iter().filter_map(|scene| scene.footage.clone()).collect();
    assert!(shown.iter().all(|footage| footage.starts_with("pexels:")), "{made:#?}");
    shown.sort();
    shown.dedup();
    assert_eq!(shown.len(), made.scenes.len(), "no clip is shown twice");
    let captions: Vec<String> = stage.received().await?.into_iter().map(|video| video.caption).collect();
    let credit = made.scenes[0].credit.clone().context("there is no credit")?;
    assert!(captions.iter().all(|caption| caption.contains(&credit)), "{credit} is not in {captions:#?}");
    // and what it cost is known, and is what the providers counted
    assert!(made.cost.complete && made.cost.usd != "0.00", "{:?}", made.cost);
    let ledger = stage.person.ledger(&run.id).await?;
    assert_eq!(stage.house.sandbox.sales("openai").await?.values().sum::<u64>(), ledger["script"]);
    assert_eq!(stage.house.sandbox.sales("elevenlabs").await?.values().sum::<u64>(), ledger["speech"]);
    assert_eq!(ledger["speech"], made.scenes.len() as u64);
    assert_eq!(
        stage.house.sandbox.sales("pexels").await?.values().sum::<u64>(),
        ledger["search"] + 1,
        "and one to check the key"
    );
    stage.house.close().await
}

#[tokio::test]
async fn a_topic_becomes_a_video_by_a_server_that_knows_no_schemas() -> Result<()> {
    // given a person with a server of their own, its speech, and Pixabay
    let stage = Stage::set().await?;
    stage.person.set_key("COMPATIBLE", "sandbox-of-a-story", Some("https://compatible.example/v1")).await?;
    let settings = json!({
        "writing": { "writer": "COMPATIBLE", "model": "open-writer-8b", "targetSeconds": 15 },
        "voice": "alloy",
        "speech": { "speaker": "COMPATIBLE", "model": "open-speaker" },
        "footageOrder": ["PIXABAY", "BACKDROPS"],
    });
    let pipeline = provided(&stage, settings).await?;

    // when a run about a topic is started
    let started = stage.person.start_topic(&pipeline, "How bread rises").await?;
    let run = stage.person.await_end(&started.id, PATIENCE).await?;

    // then it is published everywhere, timed by what was heard
    assert_eq!(run.state, "DONE", "{run:#?}");
    assert_eq!(stage.platforms().await?, EACH);
    let made = stage.person.made(&run.id).await?;
    assert!(made.scenes.iter().all(|scene| scene.timing_source.as_deref() == Some("ALIGNED")), "{made:#?}");
    assert!(made.scenes.iter().all(|scene| scene.footage.as_deref().is_some_and(|one| one.starts_with("pixabay:"))), "{made:#?}");
    stage.house.close().await
}
