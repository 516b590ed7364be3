//! A worker is killed on the way.

use std::time::Duration;

use anyhow::{Result, ensure};
use tests::{Fault, eventually, rows};

use crate::ready::{Ready, TEXT};
use crate::stage::PATIENCE;

#[tokio::test]
async fn t01_killed_between_tiktoks_init_and_the_first_byte_it_goes_on_with_the_same_post() -> Result<()> {
    let mut ready = Ready::set().await?;
    let before = ready.stage.house.sandbox.count("tiktok", "video.init").await?;

    let id = ready.kill_while_held("tiktok", "video.upload", "hold_before").await?;
    let publication = ready.end(&id).await?;

    assert_eq!(ready.stage.house.sandbox.count("tiktok", "video.init").await? - before, 1, "one post was announced");
    ready.ensure_once(&publication, TEXT).await?;
    ready.stage.house.close().await
}

#[tokio::test]
async fn t02_killed_at_half_of_youtubes_upload_it_resumes_where_youtube_stands() -> Result<()> {
    // given a video of several parts, each of which takes its time
    let mut ready = Ready::set().await?;
    let bytes = 50_000_000;
    ready.pad(bytes).await?;
    let slow = Fault { delay_ms: Some(700), times: Some(4), ..Fault::of("youtube", "videos.upload", "delay") };
    ready.stage.house.sandbox.fail(&slow).await?;
    let sandbox = &ready.stage.house.sandbox;
    let (inserts, parts) = (sandbox.count("youtube", "videos.insert").await?, sandbox.count("youtube", "videos.upload").await?);

    // when the worker is killed in the middle
    let id = ready.publish("youtube", TEXT).await?;
    await_half(&ready, bytes).await?;
    ready.stage.house.kill_workers();
    ready.stage.house.sandbox.heal().await?;
    ready.stage.house.start_worker().await?;
    let publication = ready.end(&id).await?;

    // then nothing is announced anew, and at most one part was sent again
    let sandbox = &ready.stage.house.sandbox;
    assert_eq!(sandbox.count("youtube", "videos.insert").await? - inserts, 1);
    let sent = sandbox.count("youtube", "videos.upload").await? - parts;
    let needed = bytes.div_ceil(8 << 20) as usize;
    assert!((needed..=needed + 1).contains(&sent), "{sent} parts were sent where {needed} are needed");
    ready.ensure_once(&publication, TEXT).await?;
    ready.stage.house.close().await
}

#[tokio::test]
async fn t03_killed_after_instagrams_publish_the_reels_own_id_is_found() -> Result<()> {
    let mut ready = Ready::set().await?;
    let before = ready.stage.house.sandbox.count("instagram", "media.publish").await?;

    let id = ready.kill_while_held("instagram", "media.publish", "hold_after").await?;
    let publication = ready.end(&id).await?;

    assert_eq!(ready.stage.house.sandbox.count("instagram", "media.publish").await? - before, 1);
    ready.ensure_once(&publication, TEXT).await?;
    ready.stage.house.close().await
}

/// Until the history says that half of the bytes are there.
async fn await_half(ready: &Ready, bytes: u64) -> Result<()> {
    eventually("half of the upload", PATIENCE.min(Duration::from_mins(1)), || async {
        let all = rows(&ready.database, "publication").await?;
        let half = all.iter().any(|row| row["bytes_sent"].as_u64().is_some_and(|sent| sent >= bytes * 2 / 5 && sent < bytes));
        ensure!(half, "not half yet");
        Ok(())
    })
    .await
}
