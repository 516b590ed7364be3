//! Nothing is paid for twice, whenever a worker dies.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use tests::Run;

use super::provided;
use crate::stage::{PATIENCE, Stage};

/// More purchases than a short video needs.
const MOST_DEATHS: u64 = 60;

#[tokio::test]
async fn a_worker_that_dies_after_each_answer_buys_everything_once() -> Result<()> {
    dies_at("answer-kept").await
}

#[tokio::test]
async fn a_worker_that_dies_after_each_purchase_buys_everything_once() -> Result<()> {
    dies_at("purchase-noted").await
}

async fn dies_at(point: &str) -> Result<()> {
    // given a run whose workers all die at the same point of the first thing they buy
    let mut stage = Stage::set_in(tests::Blueprint::story()?.workers(0).set("LEASE_SECONDS", "2")).await?;
    let pipeline = provided(&stage, json!({})).await?;
    let started = stage.person.start_topic(&pipeline, "Why the ocean glows at night").await?;

    // when worker follows worker until one finds everything bought
    let mut deaths = 0;
    while let Some(()) = next_worker(&mut stage, &started, point).await? {
        deaths += 1;
        ensure!(deaths < MOST_DEATHS, "the run never ends");
    }

    // then each death was of another purchase, and the ledger and the providers count every purchase once
    let ledger = stage.person.ledger(&started.id).await?;
    let scenes = stage.person.made(&started.id).await?.scenes.len() as u64;
    assert_eq!(deaths, scenes + 1, "one of the script, and one of each scene");
    assert_eq!((ledger["speech"], ledger["script"]), (scenes, 1), "{ledger:#?}");
    assert_eq!(stage.house.sandbox.sales("openai").await?.values().sum::<u64>(), 1);
    assert_eq!(stage.house.sandbox.sales("elevenlabs").await?.values().sum::<u64>(), scenes);
    stage.house.close().await
}

/// Starts a worker that will die, and waits until it is dead; nothing once everything is spoken. A run that killed three
/// workers waits for a person, who asks again.
async fn next_worker(stage: &mut Stage, run: &Run, point: &str) -> Result<Option<()>> {
    let number = stage.house.launch_worker(&[("CRASH_AT".to_owned(), point.to_owned())])?;
    let Stage { house, person, .. } = stage;
    let spoken = |now: &Run| now.step("VOICE").is_some_and(|step| step.state == "DONE");
    loop {
        let seen = tokio::select! {
            death = house.workers[number].await_end(PATIENCE) => {
                death?.context("the worker neither died nor finished")?;
                return Ok(Some(()));
            }
            seen = person.await_run(&run.id, PATIENCE, |now| spoken(now) || now.is_over()) => seen?,
        };
        if spoken(&seen) {
            return Ok(None);
        }
        person.retry_run(&run.id).await?;
    }
}
