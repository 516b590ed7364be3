//! A studio for tests, and small pieces of work.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use clap::Parser;
use studio::captions::{SceneOverlays, Style};
use studio::footage::{Credit, Fit, Footage};
use studio::provider::Provider;
use studio::render::{Format, SceneShot};
use studio::{Studio, Word};
use tempfile::TempDir;

#[derive(Parser)]
struct Environment {
    #[command(flatten)]
    studio: settings::Studio,
}

/// The settings of the environment, with this project's own folders where it says nothing.
pub(crate) fn settings() -> settings::Studio {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut settings = Environment::parse_from(["stories"]).studio;
    if settings.speech_python == Path::new(".venv/bin/python") {
        settings.speech_python = here.join("../../.venv/bin/python");
    }
    settings.speech_dir = here.join("speech");
    settings
}

/// Settings with a script in ffmpeg's place, which knows the real one as `$FFMPEG` and `folder` as `$FOLDER`.
pub(crate) fn disguised(folder: &Path, commands: &str) -> settings::Studio {
    let mut settings = settings();
    let real = which::which(&settings.ffmpeg).unwrap();
    let text = format!("#!/bin/sh\nFFMPEG='{}' FOLDER='{}'\n{commands}\n", real.display(), folder.display());
    settings.ffmpeg = script(folder, "ffmpeg", &text);
    settings
}

pub(crate) async fn studio() -> Studio {
    Studio::open(&settings()).await.expect("the studio's tools are installed (SPEECH_PYTHON names the voice's Python)")
}

pub(crate) fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// Words that are each heard for 250 ms.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let word = |(index, text): (u64, &str)| Word { text: text.into(), start_ms: index * 250, end_ms: index * 250 + 250 };
    (0..).zip(text.split_whitespace()).map(word).collect()
}

pub(crate) fn shot(slug: &str, text: &str, frames: u32) -> SceneShot {
    SceneShot {
        format: Format::default(),
        frames,
        lead_ms: 0,
        footage: Footage::Backdrop { slug: slug.into(), seed: 3 },
        fit: Fit::default(),
        media: None,
        words: words(text),
        emphasis: Vec::new(),
        captions: Style::default(),
        overlays: SceneOverlays::default(),
        entrance: None,
        fade_in_frames: 0,
        fade_out_frames: 0,
    }
}

/// Whom a clip of a stock library comes from.
pub(crate) fn credit() -> Credit {
    Credit::Stock {
        provider: Provider::Pexels,
        id: "7".into(),
        author: "Ada".into(),
        author_url: None,
        page_url: "https://www.pexels.com/video/waves-7/".into(),
        licence: "Pexels License".into(),
    }
}

/// Runs ffmpeg and gives what it said on stdout and stderr.
pub(crate) fn ffmpeg(args: &[&str]) -> String {
    try_ffmpeg(args).unwrap()
}

/// The same, where it may fail.
#[allow(clippy::disallowed_methods, reason = "tests make and measure media with the same tool")]
pub(crate) fn try_ffmpeg(args: &[&str]) -> Result<String, String> {
    let output = std::process::Command::new(settings().ffmpeg).args(["-hide_banner", "-y"]).args(args).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    if output.status.success() { Ok(said) } else { Err(said) }
}

/// The values of a key of ffmpeg's `signalstats` for each frame of `video` after `filters`.
pub(crate) fn stats(video: &Path, filters: &str, key: &str) -> Vec<f64> {
    let graph = format!("{filters},signalstats,metadata=print:key=lavfi.signalstats.{key}:file=-");
    let said = ffmpeg(&["-v", "error", "-i", &video.to_string_lossy(), "-vf", &graph, "-f", "null", "-"]);
    let prefix = format!("lavfi.signalstats.{key}=");
    said.lines().filter_map(|line| line.strip_prefix(&prefix)?.parse().ok()).collect()
}

/// An executable script.
pub(crate) fn script(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    path
}
