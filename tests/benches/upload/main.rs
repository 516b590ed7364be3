//! How fast the worker's own client uploads, against plain curl sending the same file to the same stand-in.

mod account;
mod file;

use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use platforms::{Account, Handle, Platform, Privacy, Video};
use secrecy::ExposeSecret as _;
use tempfile::TempDir;
use tests::Sandbox;
use tokio::process::Command;

use file::File;

const BYTES: u64 = 512 << 20;
const ROUNDS: usize = 3;

#[tokio::main]
async fn main() -> Result<()> {
    let folder = TempDir::with_prefix("video-publisher-bench-")?;
    let sandbox = Sandbox::start(&folder.path().join("sandbox"), folder.path()).await?;
    let platform = account::client(&sandbox)?;
    let account = account::grant(&platform).await?;
    let file = File::make(&folder.path().join("video.mp4"), BYTES)?;
    let (mut ours, mut plain) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let video = video(&format!("ours-{round}"));
        let handle = platform.start(&account, &video).await?;
        ours.push(stopwatch(async { Ok(platform.upload(&account, &handle, &video, &file, &|_| ()).await?) }).await?);
        let Handle::YouTubeSession { uri } = platform.start(&account, &self::video(&format!("plain-{round}"))).await? else {
            bail!("YouTube gave no session");
        };
        plain.push(stopwatch(curl(&uri, &account, file.path())).await?);
    }
    let received = sandbox.videos().await?;
    ensure!(received.len() == 2 * ROUNDS && received.iter().all(|video| video.bytes == BYTES), "{received:#?}");
    let (ours, plain) = (median(ours), median(plain));
    let speed = |time: Duration| BYTES as f64 / 1e6 / time.as_secs_f64();
    writeln!(
        std::io::stdout(),
        "{} MB uploaded, median of {ROUNDS}: our client {:.0} MB/s, plain curl {:.0} MB/s, ratio {:.2}",
        BYTES / 1_000_000,
        speed(ours),
        speed(plain),
        ours.as_secs_f64() / plain.as_secs_f64()
    )?;
    Ok(())
}

fn video(marker: &str) -> Video {
    Video {
        title: format!("Bench {marker}"),
        description: "A file of the bench.".to_owned(),
        tags: Vec::new(),
        language: "en".to_owned(),
        privacy: Privacy::Private,
        made_for_kids: false,
        synthetic: true,
        bytes: BYTES,
        duration_ms: 10_000,
        width: 1080,
        height: 1920,
        marker: marker.to_owned(),
        url: account::NOWHERE.parse().expect("an address"),
        cover_url: None,
        options: platforms::Options::default(),
    }
}

/// One request with the whole file, as anybody would send it.
#[allow(clippy::disallowed_methods, reason = "a bench compares with the tool itself")]
async fn curl(session: &str, account: &Account, file: &Path) -> Result<()> {
    let bearer = format!("Authorization: Bearer {}", account.access.expose_secret());
    let quiet = ["--silent", "--show-error", "--fail", "--output", "/dev/null", "--header", "Content-Type: video/mp4"];
    let mut sending = Command::new("curl");
    sending.args(quiet).args(["--header", &bearer, "--upload-file"]).arg(file).arg(session);
    let status = sending.status().await.context("curl is missing")?;
    ensure!(status.success(), "curl ended with {status}");
    Ok(())
}

/// How long `work` takes.
async fn stopwatch(work: impl Future<Output = Result<()>>) -> Result<Duration> {
    let began = Instant::now();
    work.await?;
    Ok(began.elapsed())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// The platform behind a pointer, as the worker has it.
type Client = Arc<dyn Platform>;
