//! A worker that sleeps longer than its lease.

use anyhow::{Result, ensure};
use nix::sys::signal::Signal;
use serde_json::json;
use tests::{Fault, eventually};

use crate::ready::{Ready, TEXT};
use crate::stage::PATIENCE;

#[tokio::test]
async fn a_worker_that_slept_past_its_lease_learns_that_it_lost_and_publishes_nothing() -> Result<()> {
    let mut ready = Ready::set().await?;
    // even a platform that would post twice is asked once
    ready.stage.house.sandbox.turn(&json!({ "instagram_lenient_duplicates": true })).await?;
    for (platform, operation) in
        [("youtube", "videos.insert"), ("youtube", "videos.upload"), ("tiktok", "video.upload"), ("instagram", "media.publish")]
    {
        // given a worker that is stopped while it waits for an answer
        ready.stage.house.sandbox.fail(&Fault::of(platform, operation, "hold_before")).await?;
        let text = format!("{TEXT}, {operation}");
        let id = ready.publish(platform, &text).await?;
        ensure!(ready.stage.house.sandbox.await_held(platform, operation, PATIENCE).await?, "{operation} was never asked for");
        ready.stage.house.workers[0].signal(Signal::SIGSTOP)?;
        ready.stage.house.sandbox.release().await?;

        // when another one publishes, and the first one wakes
        ready.stage.house.start_worker().await?;
        let publication = ready.end(&id).await?;
        ready.stage.house.workers[0].signal(Signal::SIGCONT)?;
        eventually("the word of the one that lost", PATIENCE, || async {
            let said = ready.stage.house.workers[0].said();
            ensure!(said.contains("taken over"), "it has not noticed yet");
            Ok(())
        })
        .await?;

        // then there is one video
        ready.ensure_once(&publication, &text).await?;
        ready.stage.house.workers.remove(0);
    }
    ready.stage.house.close().await
}
