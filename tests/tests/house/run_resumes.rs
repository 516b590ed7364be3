//! Whatever is killed, emptied or away: the run ends, once.

use std::time::Duration;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use tests::{Blueprint, Run, descendants, eventually, rows};

use crate::stage::{EACH, LONGER, PATIENCE, SHORT, Stage};

#[tokio::test]
async fn a_killed_worker_is_followed_by_one_that_makes_nothing_twice() -> Result<()> {
    // given a run in which some scenes are drawn
    let mut stage = Stage::set().await?;
    let started = stage.person.start_run(&stage.pipeline, LONGER).await?;
    stage.person.await_run(&started.id, PATIENCE, is_rendering).await?;
    await_piece(&stage).await?;

    // when the worker is killed and another one comes
    stage.house.workers[0].kill().await?;
    let before = stage.person.run(&started.id).await?;
    let made = artefacts(&stage).await?;
    stage.house.start_worker().await?;
    let run = stage.person.await_end(&started.id, PATIENCE).await?;

    // then the run is done
    assert_eq!(run.state, "DONE", "{run:#?}");
    // and the steps that were finished were not run again
    assert!(before.steps.iter().any(|step| step.state == "DONE"), "{before:#?}");
    for step in before.steps.iter().filter(|step| step.state == "DONE") {
        assert_eq!(run.step(&step.kind), Some(step));
    }
    // and what was made before is still what it was, and was used
    let after = artefacts(&stage).await?;
    assert!(made.iter().all(|one| after.contains(one)), "{made:#?} is not within {after:#?}");
    assert!(run.step("RENDER").is_some_and(|step| step.reused > 0), "{run:#?}");
    // and each platform has one video
    assert_eq!(stage.platforms().await?, EACH);
    stage.house.close().await
}

#[tokio::test]
async fn an_emptied_redis_loses_nothing() -> Result<()> {
    let stage = Stage::set().await?;
    let started = stage.person.start_run(&stage.pipeline, SHORT).await?;

    stage.house.redis.flush().await?;
    stage.person.await_run(&started.id, PATIENCE, is_rendering).await?;
    stage.house.redis.flush().await?;
    let run = stage.person.await_run(&started.id, PATIENCE, |run| !run.publications.is_empty()).await?;
    stage.house.redis.flush().await?;
    let run = stage.person.await_end(&run.id, PATIENCE).await?;

    assert_eq!(run.state, "DONE", "{run:#?}");
    assert_eq!(stage.platforms().await?, EACH);
    stage.house.close().await
}

#[tokio::test]
async fn a_redis_that_goes_away_and_comes_back_only_delays() -> Result<()> {
    let mut stage = Stage::set().await?;
    let started = stage.person.start_run(&stage.pipeline, SHORT).await?;
    stage.person.await_run(&started.id, PATIENCE, is_working).await?;

    // when Redis is away, the API says so, still answers, and takes a second run
    stage.house.redis.stop().await?;
    await_complaint(&stage, "redis").await?;
    let second = stage.person.start_run(&stage.pipeline, SHORT).await?;
    assert_eq!(second.state, "QUEUED");

    // then both end after it has come back
    stage.house.redis.start_again().await?;
    for id in [&started.id, &second.id] {
        let run = await_end_by_asking(&stage, id).await?;
        assert_eq!(run.state, "DONE", "{run:#?}");
    }
    assert_eq!(stage.platforms().await?.len(), 2 * EACH.len());
    stage.house.close().await
}

#[tokio::test]
async fn a_redis_that_freezes_now_and_then_only_delays() -> Result<()> {
    let stage = Stage::set().await?;
    // longer than the pause between two heartbeats but within the patience of a command, and longer than that patience
    for time in [Duration::from_millis(9500), Duration::from_secs(14)] {
        let started = stage.person.start_run(&stage.pipeline, SHORT).await?;
        stage.person.await_run(&started.id, PATIENCE, is_rendering).await?;
        stage.house.redis.freeze(time).await?;
        await_complaint(&stage, "redis").await?;
        let run = await_end_by_asking(&stage, &started.id).await?;
        assert_eq!(run.state, "DONE", "{run:#?}");
    }
    assert_eq!(stage.platforms().await?.len(), 2 * EACH.len());
    stage.house.close().await
}

#[tokio::test]
async fn a_database_that_goes_away_and_comes_back_only_delays() -> Result<()> {
    let mut stage = Stage::set().await?;
    if stage.house.postgres.is_none() {
        // SQLite is a file of ours: it is not away while the house stands
        return stage.house.close().await;
    }
    let started = stage.person.start_run(&stage.pipeline, SHORT).await?;
    stage.person.await_run(&started.id, PATIENCE, is_rendering).await?;

    // when the database is away, the API says so and answers with an error that tells nothing of the inside
    if let Some(postgres) = &mut stage.house.postgres {
        postgres.stop().await?;
    }
    await_complaint(&stage, "database").await?;
    let refused = stage.person.run(&started.id).await.err().context("an answer without a database")?;
    assert_eq!(refused.codes(), ["UNAVAILABLE"], "{refused}");

    if let Some(postgres) = &mut stage.house.postgres {
        postgres.start_again().await?;
    }
    let run = await_end_by_asking(&stage, &started.id).await?;
    assert_eq!(run.state, "DONE", "{run:#?}");
    assert_eq!(stage.platforms().await?, EACH);
    stage.house.close().await
}

#[tokio::test]
async fn a_killed_voice_is_started_again() -> Result<()> {
    let stage = Stage::set().await?;
    let started = stage.person.start_run(&stage.pipeline, LONGER).await?;

    kill_tool(&stage, "serve.py").await?;
    let run = await_done(&stage, &started.id).await?;

    assert_eq!(run.state, "DONE", "{run:#?}");
    assert_eq!(stage.platforms().await?, EACH);
    stage.house.close().await
}

#[tokio::test]
async fn a_killed_ffmpeg_ends_in_a_reason_or_a_video() -> Result<()> {
    let stage = Stage::set().await?;
    let started = stage.person.start_run(&stage.pipeline, SHORT).await?;

    stage.person.await_run(&started.id, PATIENCE, is_rendering).await?;
    kill_tool(&stage, "ffmpeg").await?;
    let run = await_done(&stage, &started.id).await?;

    assert_eq!(run.state, "DONE", "{run:#?}");
    assert_eq!(stage.platforms().await?, EACH);
    stage.house.close().await
}

#[tokio::test]
async fn two_workers_share_the_runs_and_make_each_once() -> Result<()> {
    let stage = Stage::set_in(Blueprint::story()?.workers(2)).await?;
    let mut ids = Vec::new();
    for _ in 0..3 {
        ids.push(stage.person.start_run(&stage.pipeline, SHORT).await?.id);
    }
    for id in &ids {
        let run = stage.person.await_end(id, PATIENCE).await?;
        assert_eq!(run.state, "DONE", "{run:#?}");
    }
    assert_eq!(stage.platforms().await?.len(), ids.len() * EACH.len());
    stage.house.close().await
}

#[tokio::test]
async fn a_cancelled_run_stops_and_leaves_nothing_running() -> Result<()> {
    let stage = Stage::set().await?;
    let started = stage.person.start_run(&stage.pipeline, LONGER).await?;
    stage.person.await_run(&started.id, PATIENCE, is_rendering).await?;

    stage.person.cancel_run(&started.id).await?;
    let run = stage.person.await_end(&started.id, PATIENCE).await?;

    assert_eq!(run.state, "CANCELLED", "{run:#?}");
    let worker = stage.house.workers[0].id();
    assert!(!descendants(worker).iter().any(|program| program.command.contains("ffmpeg")), "{:?}", descendants(worker));
    assert!(stage.platforms().await?.is_empty());
    stage.house.close().await
}

fn is_working(run: &Run) -> bool {
    run.state != "QUEUED"
}

fn is_rendering(run: &Run) -> bool {
    run.step("RENDER").is_some_and(|step| step.state == "RUNNING") || run.is_over()
}

/// The rows of all finished pieces of work.
async fn artefacts(stage: &Stage) -> Result<Vec<Value>> {
    rows(&stage.house.database().await?, "artefact").await
}

async fn await_piece(stage: &Stage) -> Result<()> {
    eventually("a drawn scene", PATIENCE, || async {
        let drawn = artefacts(stage).await?.iter().any(|one| one["kind"] == "PIECE");
        anyhow::ensure!(drawn, "no scene is drawn yet");
        Ok(())
    })
    .await
}

/// Kills a program that the worker has started.
async fn kill_tool(stage: &Stage, name: &str) -> Result<()> {
    eventually(name, PATIENCE, || async {
        let all = descendants(stage.house.workers[0].id());
        all.iter().find(|program| program.command.contains(name)).with_context(|| format!("{name} is not running"))?.kill()
    })
    .await
}

/// The end of a run; one that failed for a reason that may pass is tried again once, as a person would.
async fn await_done(stage: &Stage, id: &str) -> Result<Run> {
    let run = stage.person.await_end(id, PATIENCE).await?;
    let Some(error) = run.error.as_ref().filter(|_| run.state == "FAILED") else { return Ok(run) };
    assert!(error.retryable && !error.message.is_empty() && error.code != "internal", "{error:?}");
    stage.person.retry_run(id).await?;
    stage.person.await_end(id, PATIENCE).await
}

/// A subscription may break while the ground is away: so this one asks.
async fn await_end_by_asking(stage: &Stage, id: &str) -> Result<Run> {
    eventually("the end of the run", PATIENCE, || async {
        let run = stage.person.run(id).await?;
        anyhow::ensure!(run.is_over(), "{run:#?}");
        Ok(run)
    })
    .await
}

/// Until the API says in `/readyz` that `part` is not well.
async fn await_complaint(stage: &Stage, part: &str) -> Result<()> {
    eventually("a complaint in /readyz", PATIENCE, || async {
        let health = stage.house.health().await?;
        anyhow::ensure!(health[part] != json!("ok"), "{health}");
        Ok(())
    })
    .await
}
