//! What the house stands on is not there yet when it starts.

use std::time::Duration;

use anyhow::{Result, ensure};
use nix::sys::signal::Signal;
use serde_json::{Value, json};
use tests::{Run, eventually, free_port};

use crate::stage::{EACH, PATIENCE, SHORT, Stage};

#[tokio::test]
async fn t11_a_house_that_starts_without_redis_says_so_and_works_when_it_comes() -> Result<()> {
    let mut stage = Stage::set().await?;
    stage.house.redis.stop().await?;
    stop_programs(&mut stage).await?;

    // when the API starts without Redis, it lives, says what is missing, and takes a run
    stage.house.start_api()?;
    let health = eventually("an answer", PATIENCE, || stage.house.health()).await?;
    assert_ne!(health["redis"], json!("ok"), "{health}");
    assert_eq!(health["database"], json!("ok"), "{health}");
    let started = stage.person.start_run(&stage.pipeline, SHORT).await?;

    // then it is made when Redis and a worker are there
    stage.house.redis.start_again().await?;
    stage.house.start_worker().await?;
    let run = await_end(&stage, &started.id).await?;
    assert_eq!(run.state, "DONE", "{run:#?}");
    assert_eq!(stage.platforms().await?, EACH);
    stage.house.close().await
}

#[tokio::test]
async fn t11_a_worker_that_starts_before_redis_and_the_database_waits_for_them() -> Result<()> {
    let mut stage = Stage::set().await?;
    stop_programs(&mut stage).await?;
    stage.house.redis.stop().await?;
    if let Some(postgres) = &mut stage.house.postgres {
        postgres.stop().await?;
    }

    // when a worker starts on nothing, it lives and says that it is not ready, and what is missing
    let door = format!("127.0.0.1:{}", free_port()?);
    let worker = stage.house.launch_worker(&[("WORKER_LISTEN".to_owned(), door.clone())])?;
    let (status, health) = eventually("an answer of the worker", PATIENCE, || readiness(&door)).await?;
    assert_eq!(status, 503, "{health}");
    assert_ne!(health["redis"], json!("ok"), "{health}");
    assert!(stage.house.postgres.is_none() || health["database"] != json!("ok"), "{health}");

    // then it works when they have come
    if let Some(postgres) = &mut stage.house.postgres {
        postgres.start_again().await?;
    }
    stage.house.redis.start_again().await?;
    stage.house.start_api()?;
    stage.house.await_api().await?;
    stage.house.workers[worker].ensure_running()?;
    let started = stage.person.start_run(&stage.pipeline, SHORT).await?;
    let run = await_end(&stage, &started.id).await?;
    assert_eq!(run.state, "DONE", "{run:#?}");
    assert_eq!(stage.platforms().await?, EACH);
    stage.house.close().await
}

#[allow(clippy::disallowed_methods, reason = "a story is a third party")]
async fn readiness(door: &str) -> Result<(u16, Value)> {
    let answer = reqwest::Client::new().get(format!("http://{door}/readyz")).send().await?;
    Ok((answer.status().as_u16(), answer.json().await?))
}

async fn stop_programs(stage: &mut Stage) -> Result<()> {
    let patience = Duration::from_mins(1);
    let worker = stage.house.workers[0].stop(Signal::SIGTERM, patience).await?;
    ensure!(worker.success(), "the worker ended with {worker}: {}", stage.house.workers[0].last_words());
    let api = stage.house.api.stop(Signal::SIGTERM, patience).await?;
    ensure!(api.success(), "the API ended with {api}: {}", stage.house.api.last_words());
    Ok(())
}

async fn await_end(stage: &Stage, id: &str) -> Result<Run> {
    eventually("the end of the run", PATIENCE, || async {
        let run = stage.person.run(id).await?;
        ensure!(run.is_over(), "{run:#?}");
        Ok(run)
    })
    .await
}
