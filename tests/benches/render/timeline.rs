//! A fixed timeline: six scenes of five seconds over clips of 1080p, twelve words each.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use studio::Word;
use studio::captions::{SceneOverlays, Style};
use studio::footage::{Fit, Footage};
use studio::render::{FPS, Format, Mix, SceneAudio, SceneShot};
use tokio::process::Command;

const SCENES: u32 = 6;
const SECONDS: u32 = 5;
const WORDS: [&str; 12] = ["Every", "wave", "breaks", "into", "cold", "blue", "light", "when", "the", "night", "is", "dark."];

pub(crate) struct Timeline {
    pub(crate) shots: Vec<SceneShot>,
    pub(crate) audio: Mix,
}

impl Timeline {
    /// Makes the clips and the sound.
    pub(crate) async fn shoot(folder: &Path) -> Result<Self> {
        let (mut shots, mut audio) = (Vec::new(), Vec::new());
        for scene in 0..SCENES {
            let (clip, wav) = (folder.join(format!("clip-{scene}.mp4")), folder.join(format!("voice-{scene}.wav")));
            ffmpeg(&film(scene, &clip)).await?;
            ffmpeg(&speech(scene, &wav)).await?;
            shots.push(shot(clip));
            audio.push(SceneAudio { wav, frames: SECONDS * FPS, lead_ms: 0 });
        }
        Ok(Self { shots, audio: Mix::of(audio) })
    }

    pub(crate) fn seconds(&self) -> u32 {
        self.shots.len() as u32 * SECONDS
    }
}

fn shot(clip: PathBuf) -> SceneShot {
    let words = WORDS.iter().zip(0..).map(|(text, place)| Word {
        text: (*text).to_owned(),
        start_ms: place * 400,
        end_ms: place * 400 + 380,
    });
    SceneShot {
        format: Format::default(),
        frames: SECONDS * FPS,
        lead_ms: 0,
        footage: Footage::Clip { key: "bench".to_owned(), start_ms: 0, credit: None },
        fit: Fit::default(),
        media: Some(clip),
        words: words.collect(),
        emphasis: Vec::new(),
        captions: Style::default(),
        overlays: SceneOverlays::default(),
        entrance: None,
        fade_in_frames: 0,
        fade_out_frames: 0,
    }
}

/// A slow flight into the Mandelbrot set: as detailed and as moving as filmed footage.
fn film(scene: u32, clip: &Path) -> Vec<String> {
    let start = 0.3 / f64::from(scene + 1);
    let source = format!("mandelbrot=size=1920x1080:rate=30:start_scale={start}:end_scale=0.001:maxiter=300");
    let arguments = format!("-f lavfi -i {source} -t {} -c:v libx264 -preset ultrafast -crf 18 -pix_fmt yuv420p", SECONDS + 1);
    with_file(&arguments, clip)
}

fn speech(scene: u32, wav: &Path) -> Vec<String> {
    let pitch = 160 + 20 * scene;
    with_file(
        &format!("-f lavfi -i sine=frequency={pitch}:sample_rate=24000:duration={SECONDS} -af tremolo=f=4:d=0.8 -ac 1"),
        wav,
    )
}

pub(crate) fn with_file(arguments: &str, file: &Path) -> Vec<String> {
    arguments.split(' ').map(str::to_owned).chain([file.display().to_string()]).collect()
}

#[allow(clippy::disallowed_methods, reason = "a bench compares with the tool itself")]
pub(crate) async fn ffmpeg(arguments: &[String]) -> Result<()> {
    let quiet = ["-hide_banner", "-loglevel", "error", "-nostdin", "-y"];
    let status = Command::new("ffmpeg").args(quiet).args(arguments).status().await?;
    ensure!(status.success(), "ffmpeg ended with {status}");
    Ok(())
}

/// How long `work` takes.
pub(crate) async fn stopwatch(work: impl Future<Output = Result<()>>) -> Result<Duration> {
    let began = Instant::now();
    work.await?;
    Ok(began.elapsed())
}
