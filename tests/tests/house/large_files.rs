//! Files of two gigabytes. They take their time: `make large-files` tells these stories.

use std::io::Write as _;
use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::json;
use tests::{Publication, eventually, rows};

use crate::ready::{Ready, TEXT};

/// For two gigabytes on a busy machine.
const LONG: Duration = Duration::from_mins(15);

/// What a worker and an API may hold in memory at most, in bytes.
const MOST_MEMORY: u64 = 200 << 20;
/// The largest file of Instagram.
const INSTAGRAM: u64 = 300_000_000;
const TWO_GIGABYTES: u64 = 2_000_000_123;

#[tokio::test]
#[ignore = "takes minutes: make large-files"]
async fn t17_two_gigabytes_reach_youtube_in_little_memory_and_a_kill_costs_one_part() -> Result<()> {
    Box::pin(send("youtube", TWO_GIGABYTES, Some(("videos.upload", TWO_GIGABYTES.div_ceil(8 << 20))))).await
}

#[tokio::test]
#[ignore = "takes minutes: make large-files"]
async fn t17_two_gigabytes_reach_tiktok_in_little_memory_and_a_kill_costs_one_part() -> Result<()> {
    // the last part takes the rest
    Box::pin(send("tiktok", TWO_GIGABYTES, Some(("video.upload", TWO_GIGABYTES / 10_000_000)))).await
}

#[tokio::test]
#[ignore = "takes minutes: make large-files"]
async fn t17_three_hundred_megabytes_are_fetched_by_instagram_in_little_memory() -> Result<()> {
    Box::pin(send("instagram", INSTAGRAM, None)).await
}

/// Publishes a file of `bytes`. Where we send it, as `parts` calls of an operation, the worker is killed at half of them.
async fn send(platform: &str, bytes: u64, parts: Option<(&str, u64)>) -> Result<()> {
    let mut ready = Ready::set().await?;
    ready.pad(bytes).await?;
    freshen(&mut ready).await?;
    let before = calls(&ready, platform, parts).await?;

    let id = ready.publish(platform, TEXT).await?;
    let mut peaks = Vec::new();
    if parts.is_some() {
        await_half(&ready, bytes).await?;
        peaks.push(ready.stage.house.workers[0].peak_memory()?);
        ready.stage.house.kill_workers();
        ready.stage.house.start_worker().await?;
    }
    let publication = ready.stage.person.await_publication(&id, LONG, Publication::is_over).await?;
    peaks.push(ready.stage.house.workers[0].peak_memory()?);

    let (worker, api) = (peaks.into_iter().max().unwrap_or_default(), ready.stage.house.api.peak_memory()?);
    let sent = calls(&ready, platform, parts).await? - before;
    tell(&format!("{platform}: {bytes} bytes, peak memory: worker {} MB, API {} MB", worker / 1_000_000, api / 1_000_000));
    ensure!(worker < MOST_MEMORY && api < MOST_MEMORY, "the worker held {worker} bytes, the API {api}");
    if let Some((_, needed)) = parts {
        tell(&format!("{platform}: killed at half; {needed} parts are needed, {sent} were sent"));
        ensure!((needed..=needed + 1).contains(&sent), "{sent} parts were sent where {needed} are needed");
    }
    let shown = ready.shown(platform, TEXT).await?;
    ensure!(shown.len() == 1 && shown[0].bytes == bytes, "{shown:#?}");
    ready.ensure_once(&publication, TEXT).await?;
    ready.stage.house.close().await
}

/// New programs, so that their peak is of this alone.
async fn freshen(ready: &mut Ready) -> Result<()> {
    let house = &mut ready.stage.house;
    house.kill_workers();
    house.api.kill().await?;
    house.start_api()?;
    house.await_api().await?;
    house.start_worker().await?;
    // a slow machine is no slow server
    house.sandbox.turn(&json!({ "instagram_fetch_timeout_ms": 600_000 })).await
}

async fn calls(ready: &Ready, platform: &str, parts: Option<(&str, u64)>) -> Result<u64> {
    let Some((operation, _)) = parts else { return Ok(0) };
    Ok(ready.stage.house.sandbox.count(platform, operation).await? as u64)
}

/// Until the history says that half of the bytes are there.
async fn await_half(ready: &Ready, bytes: u64) -> Result<()> {
    eventually("half of the upload", LONG, || async {
        let all = rows(&ready.database, "publication").await?;
        let most = all.iter().filter_map(|row| row["bytes_sent"].as_u64()).max().unwrap_or_default();
        ensure!(most >= bytes / 2, "{most} of {bytes} bytes");
        Ok(())
    })
    .await
}

fn tell(line: &str) {
    // a terminal that went away is no reason to fail
    let _ = writeln!(std::io::stdout(), "{line}");
}
