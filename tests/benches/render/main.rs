//! How long the studio takes for a fixed half minute of clips, words and speech, against one plain ffmpeg encode of the
//! same timeline with the same encoder settings.

mod plain;
mod timeline;

use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use futures::{StreamExt as _, TryStreamExt as _, stream};
use studio::Studio;
use tempfile::TempDir;
use tests::project;
use timeline::{Timeline, stopwatch};
use tokio_util::sync::CancellationToken;

const ROUNDS: usize = 3;

#[tokio::main]
async fn main() -> Result<()> {
    let folder = TempDir::with_prefix("video-publisher-bench-")?;
    let studio = open().await?;
    let timeline = Timeline::shoot(folder.path()).await?;
    let (mut ours, mut plains) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(stopwatch(render(&studio, &timeline, folder.path())).await?);
        plains.push(stopwatch(plain::encode(&timeline, folder.path())).await?);
    }
    let (ours, plain) = (median(ours), median(plains));
    writeln!(
        std::io::stdout(),
        "{} s of video, median of {ROUNDS}: studio {:.1} s, one plain ffmpeg encode {:.1} s, ratio {:.2}",
        timeline.seconds(),
        ours.as_secs_f64(),
        plain.as_secs_f64(),
        ours.as_secs_f64() / plain.as_secs_f64()
    )?;
    Ok(())
}

async fn open() -> Result<Studio> {
    let project = project();
    let settings = settings::Studio {
        ffmpeg: "ffmpeg".into(),
        ffprobe: "ffprobe".into(),
        speech_python: project.join(".venv/bin/python"),
        speech_dir: project.join("crates/studio/speech"),
        render_jobs: None,
        video_encoder: settings::VideoEncoder::default(),
    };
    Ok(Studio::open(&settings).await?)
}

/// Scenes side by side, then the sound, then all of it joined: what a worker does.
async fn render(studio: &Studio, timeline: &Timeline, folder: &Path) -> Result<()> {
    let never = CancellationToken::new();
    let pieces: Vec<_> = stream::iter(timeline.shots.iter().enumerate())
        .map(|(index, shot)| {
            let (piece, never) = (folder.join(format!("piece-{index}.mp4")), &never);
            async move {
                studio.render_scene(shot, &piece, &|_, _| {}, never).await?;
                anyhow::Ok(piece)
            }
        })
        .buffered(studio.render_jobs())
        .try_collect()
        .await?;
    let sound = folder.join("mix.aac");
    studio.mix(&timeline.audio, &sound, &never).await?;
    studio.join(&pieces, &sound, "Bench", &folder.join("studio.mp4"), &never).await?;
    Ok(())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
