//! Fixed timelines over filmed clips of 1080p, upright and lying, of 25 and of 30 frames a second, as stock libraries give them.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use futures::{StreamExt as _, TryStreamExt as _, stream};
use studio::Word;
use studio::captions::{SceneOverlays, Style};
use studio::footage::{Fit, Footage};
use studio::render::{FPS, Format, Mix, Music, MusicSource, SceneAudio, SceneShot};
use tokio::process::Command;

const CLIPS: u32 = 6;
const CLIP_SECONDS: u32 = 7;
const WORDS: [&str; 12] = ["Every", "wave", "breaks", "into", "cold", "blue", "light", "when", "the", "night", "is", "dark."];

/// Files that timelines are made of.
pub(crate) struct Library {
    clips: Vec<PathBuf>,
    stills: Vec<PathBuf>,
    voices: Vec<PathBuf>,
    track: PathBuf,
}

impl Library {
    /// Makes them in `folder`, as many at once as there are cores.
    pub(crate) async fn film(folder: &Path) -> Result<Self> {
        let name = |kind: &str, end: &str| {
            let at = |index| folder.join(format!("{kind}-{index}.{end}"));
            (0..CLIPS).map(at).collect::<Vec<PathBuf>>()
        };
        let library = Self {
            clips: name("clip", "mp4"),
            stills: name("still", "jpg"),
            voices: name("voice", "wav"),
            track: folder.join("music.mp3"),
        };
        let made = (0..CLIPS).zip(&library.clips).map(|(index, file)| (film(index), file));
        let voices = (0..CLIPS).zip(&library.voices).map(|(index, file)| (speech(index), file));
        let music = std::iter::once((music(), &library.track));
        make(made.chain(voices).chain(music).collect()).await?;
        let frame = |clip: &PathBuf| format!("-ss 3 -i {} -frames:v 1 -q:v 3", clip.display());
        make(library.clips.iter().map(frame).zip(&library.stills).collect()).await?;
        Ok(library)
    }
}

impl Library {
    /// A track, as a person's library has them.
    fn music(&self) -> Music {
        let track = MusicSource::Track { key: "bench".to_owned(), start_ms: 0 };
        Music { media: Some(self.track.clone()), ..Music::new(track) }
    }
}

async fn make(files: Vec<(String, &PathBuf)>) -> Result<()> {
    let cores = std::thread::available_parallelism()?.get();
    let calls = files.into_iter().map(|(arguments, file)| {
        let arguments: Vec<String> = words(&arguments).chain([file.display().to_string()]).collect();
        async move { ffmpeg(&arguments).await }
    });
    stream::iter(calls).buffer_unordered(cores).try_collect().await
}

/// What is seen and what is heard.
pub(crate) struct Timeline {
    pub(crate) shots: Vec<SceneShot>,
    pub(crate) audio: Mix,
}

impl Timeline {
    /// 31 seconds of all six clips.
    pub(crate) fn mixed(library: &Library) -> Self {
        Self::of(&library.clips, library, &[5, 5, 5, 5, 5, 6])
    }

    pub(crate) fn clips(library: &Library, scenes: usize, seconds: u32) -> Self {
        Self::of(&library.clips, library, &vec![seconds; scenes])
    }

    pub(crate) fn stills(library: &Library, scenes: usize, seconds: u32) -> Self {
        Self::of(&library.stills, library, &vec![seconds; scenes])
    }

    fn of(media: &[PathBuf], library: &Library, seconds: &[u32]) -> Self {
        let scenes = || media.iter().zip(&library.voices).cycle().zip(seconds);
        Self {
            shots: scenes().map(|((file, _), seconds)| shot(file, seconds * FPS)).collect(),
            audio: Mix {
                narration: scenes()
                    .map(|((_, wav), seconds)| SceneAudio { wav: wav.clone(), frames: seconds * FPS, lead_ms: 0 })
                    .collect(),
                music: Some(library.music()),
            },
        }
    }
}

fn shot(media: &Path, frames: u32) -> SceneShot {
    let words = WORDS.iter().zip(0..).map(|(text, place)| Word {
        text: (*text).to_owned(),
        start_ms: place * 300,
        end_ms: place * 300 + 280,
    });
    let key = "bench".to_owned();
    let is_still = media.extension().is_some_and(|kind| kind == "jpg");
    SceneShot {
        format: Format::default(),
        frames,
        lead_ms: 0,
        footage: if is_still {
            Footage::Image { key, seed: 0, credit: None }
        } else {
            Footage::Clip { key, start_ms: 0, credit: None }
        },
        fit: Fit::default(),
        media: Some(media.to_owned()),
        words: words.collect(),
        emphasis: Vec::new(),
        captions: Style::default(),
        overlays: SceneOverlays::default(),
        entrance: None,
        fade_in_frames: 0,
        fade_out_frames: 0,
    }
}

/// A slow flight into the Mandelbrot set with a little grain: every part of it moves, as in filmed footage. Encoded as stock is.
fn film(index: u32) -> String {
    let (small, large) = if index.is_multiple_of(2) { ("216x384", "1080:1920") } else { ("384x216", "1920:1080") };
    let rate = if index.is_multiple_of(3) { 25 } else { 30 };
    let start = 0.3 / f64::from(index + 1);
    let source = format!("mandelbrot=size={small}:rate={rate}:start_scale={start}:end_scale=0.02:maxiter=300");
    format!(
        "-f lavfi -i {source} -vf scale={large}:flags=bicubic,noise=alls=3:allf=t -t {CLIP_SECONDS} \
         -c:v libx264 -preset veryfast -crf 23 -pix_fmt yuv420p"
    )
}

/// Something that rises and falls like a voice.
fn speech(index: u32) -> String {
    let pitch = 160 + 20 * index;
    format!("-f lavfi -i sine=frequency={pitch}:sample_rate=24000:duration={CLIP_SECONDS} -af tremolo=f=4:d=0.8 -ac 1")
}

/// Chords that last, in stereo, as compressed as music mostly is.
fn music() -> String {
    let chord = "0.2*sin(2*PI*220*t)+0.2*sin(2*PI*277.2*t)+0.2*sin(2*PI*329.6*t)*(0.6+0.4*sin(2*PI*0.5*t))";
    format!("-f lavfi -i aevalsrc={chord}|{chord}:s=44100:d=40 -c:a libmp3lame -b:a 192k")
}

pub(crate) fn words(arguments: &str) -> impl Iterator<Item = String> {
    arguments.split_whitespace().map(str::to_owned)
}

#[allow(clippy::disallowed_methods, reason = "a bench compares with the tool itself")]
pub(crate) async fn ffmpeg(arguments: &[String]) -> Result<()> {
    let quiet = ["-hide_banner", "-loglevel", "error", "-nostdin", "-y"];
    let status = Command::new("ffmpeg").args(quiet).args(arguments).status().await?;
    ensure!(status.success(), "ffmpeg ended with {status}");
    Ok(())
}
