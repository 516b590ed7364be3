//! What the house stands on is missing when it starts, or full.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use nix::mount::{MntFlags, MsFlags, mount, umount2};
use nix::sys::signal::Signal;
use nix::unistd::Uid;
use serde_json::json;
use tests::{Run, eventually};

use crate::stage::{EACH, PATIENCE, SHORT, Stage};

#[tokio::test]
async fn a_house_that_starts_without_redis_says_so_and_works_when_it_comes() -> Result<()> {
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
async fn a_full_disk_is_a_reason_that_a_person_understands_and_can_mend() -> Result<()> {
    if !Uid::effective().is_root() {
        // only root can make a small disk
        return Ok(());
    }
    let stage = Stage::set().await?;
    let disk = SmallDisk::mount(&stage.house.data().join("scratch"))?;

    let started = stage.person.start_run(&stage.pipeline, SHORT).await?;
    let run = stage.person.await_end(&started.id, PATIENCE).await?;
    let error = run.error.as_ref().context("no reason was given")?;
    assert_eq!((run.state.as_str(), error.code.as_str(), error.retryable), ("FAILED", "disk_full", true), "{run:#?}");

    // when there is space again, trying again helps
    drop(disk);
    stage.person.retry_run(&started.id).await?;
    let run = stage.person.await_end(&started.id, PATIENCE).await?;
    assert_eq!(run.state, "DONE", "{run:#?}");
    stage.house.close().await
}

async fn stop_programs(stage: &mut Stage) -> Result<()> {
    let patience = Duration::from_mins(1);
    let worker = stage.house.workers[0].stop(Signal::SIGTERM, patience).await?;
    ensure!(worker.success(), "a worker without Redis ended with {worker}: {}", stage.house.workers[0].last_words());
    let api = stage.house.api.stop(Signal::SIGTERM, patience).await?;
    ensure!(api.success(), "an API without Redis ended with {api}: {}", stage.house.api.last_words());
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

/// A folder that holds half a megabyte, until it is dropped.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn mount(folder: &Path) -> Result<Self> {
        std::fs::create_dir_all(folder)?;
        mount(Some("tmpfs"), folder, Some("tmpfs"), MsFlags::empty(), Some("size=512k"))?;
        Ok(Self(folder.to_owned()))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // a disk in use goes when it is no longer used
        let _ = umount2(&self.0, MntFlags::MNT_DETACH);
    }
}
