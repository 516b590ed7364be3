//! A publication ends published exactly once, whatever happens on the way.

use std::time::Duration;

use anyhow::Result;
use tests::{Fault, Run};

use crate::stage::{EACH, PATIENCE, SHORT, Stage};

#[tokio::test]
async fn a_worker_killed_while_it_uploads_publishes_once() -> Result<()> {
    // given uploads that take their time
    let mut stage = Stage::set().await?;
    for platform in EACH {
        let slow = Fault { platform, kind: "delay", delay_ms: Some(1500), times: Some(6), ..Fault::default() };
        stage.house.sandbox.fail(&slow).await?;
    }
    let started = stage.person.start_run(&stage.pipeline, SHORT).await?;

    // when the worker is killed in the middle of them and another one comes
    stage.person.await_run(&started.id, PATIENCE, is_publishing).await?;
    stage.house.workers[0].kill().await?;
    stage.house.start_worker().await?;
    let run = stage.person.await_end(&started.id, PATIENCE).await?;

    // then each platform has one video, and the person knows of it
    ensure_published_once(&stage, &run).await?;
    stage.house.close().await
}

#[tokio::test]
async fn lost_answers_publish_once() -> Result<()> {
    // given platforms that do what they are told but whose answers are lost, one operation after the other
    let calls = [
        ("youtube", "videos.insert"),
        ("youtube", "videos.upload"),
        ("tiktok", "video.init"),
        ("tiktok", "video.upload"),
        ("instagram", "media.create"),
        ("instagram", "media.publish"),
    ];
    let stage = Stage::set().await?;
    for (platform, operation) in calls {
        let lost = Fault { platform, operation: Some(operation.to_owned()), kind: "lose_answer", ..Fault::default() };
        stage.house.sandbox.fail(&lost).await?;
    }

    let started = stage.person.start_run(&stage.pipeline, SHORT).await?;
    let run = stage.person.await_end(&started.id, PATIENCE).await?;

    assert!(stage.house.sandbox.waiting_faults().await?.is_empty(), "every answer must have been lost");
    ensure_published_once(&stage, &run).await?;
    stage.house.close().await
}

#[tokio::test]
async fn a_platform_that_is_down_for_a_while_only_delays() -> Result<()> {
    let stage = Stage::set().await?;
    for platform in EACH {
        let down = Fault { platform, kind: "status", status: Some(503), times: Some(2), ..Fault::default() };
        stage.house.sandbox.fail(&down).await?;
    }

    let started = stage.person.start_run(&stage.pipeline, SHORT).await?;
    let run = stage.person.await_end(&started.id, PATIENCE).await?;

    ensure_published_once(&stage, &run).await?;
    stage.house.close().await
}

#[tokio::test]
async fn a_video_that_a_platform_rejects_fails_there_alone() -> Result<()> {
    let stage = Stage::set().await?;
    let rejected = Fault { platform: "youtube", kind: "fail_processing", ..Fault::default() };
    stage.house.sandbox.fail(&rejected).await?;

    let started = stage.person.start_run(&stage.pipeline, SHORT).await?;
    let run = stage.person.await_end(&started.id, PATIENCE).await?;

    for publication in &run.publications {
        let expected = if publication.platform == "YOUTUBE" { "FAILED" } else { "PUBLISHED" };
        assert_eq!(publication.state, expected, "{run:#?}");
        assert_eq!(publication.error.is_some(), publication.state == "FAILED", "{publication:#?}");
    }
    stage.house.close().await
}

fn is_publishing(run: &Run) -> bool {
    run.publications.iter().any(|one| matches!(one.state.as_str(), "STARTING" | "UPLOADING" | "PROCESSING")) || run.is_over()
}

async fn ensure_published_once(stage: &Stage, run: &Run) -> Result<()> {
    assert_eq!(run.state, "DONE", "{run:#?}");
    assert!(run.publications.iter().all(|one| one.state == "PUBLISHED"), "{run:#?}");
    assert_eq!(stage.platforms().await?, EACH);
    // whatever was still under way inside the platforms would have come to light by then
    stage.house.sandbox.advance(Duration::from_hours(1)).await?;
    assert_eq!(stage.platforms().await?, EACH);
    Ok(())
}
