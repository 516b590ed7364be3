//! From shots and narration to a checked MP4: commands are data, one runner runs them.

pub(crate) mod atoms;
mod audio;
mod best;
mod check;
mod cover;
mod encoder;
mod format;
mod join;
mod look;
mod loudness;
mod mix;
mod own;
mod scene;
mod shown;
mod transition;

pub(crate) use mix::parent;
pub(crate) use scene::drawn;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

pub use check::{Expectation, ExpectedScene};
pub use cover::Cover;
pub use encoder::{ChosenEncoder, Encoder, X264, x264};
pub use format::Format;
pub use look::{Brand, Look};
pub use own::{OWN_VERSION, Own};
pub use transition::{Entrance, Transition};

use crate::Word;
use crate::captions::{SceneOverlays, Style};
use crate::footage::{Fit, Footage, Span, View};

pub use crate::sound::{Music, MusicSource, VERSION as SOUND_VERSION};

/// Part of the hash of every rendered piece and join; a mix has [`SOUND_VERSION`].
pub const VERSION: &str = "3";
/// Frames per second, constant.
pub const FPS: u32 = 30;
/// Frames between two key frames at most.
pub const GOP: u32 = 60;

/// Ticks of one frame in a file.
const TICKS: u32 = 1000;
/// Ticks of a second in a file.
const TIMESCALE: u32 = FPS * TICKS;

/// Called with `(frames done, frames in all)` as a piece is rendered.
pub type Progress<'a> = dyn Fn(u32, u32) + Send + Sync + 'a;

/// The number of frames that hold `duration_ms`, rounded up; at least one.
pub fn frames_for(duration_ms: u64) -> u32 {
    (duration_ms * u64::from(FPS)).div_ceil(1000).max(1) as u32
}

/// The time that `frames` take, in milliseconds, rounded down.
pub fn millis(frames: u32) -> u64 {
    u64::from(frames) * 1000 / u64::from(FPS)
}

/// The place of one scene in the video. Speech decides it: see [`timeline`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// First frame of the scene in the video.
    pub start_frame: u32,
    /// Its length in frames.
    pub frames: u32,
    /// Silence before its narration begins, in milliseconds.
    pub lead_ms: u64,
}

/// The places of scenes whose narrations last `speech_ms`: a short silence before the first, a pause after each, a longer one
/// after the last, each scene rounded up to whole frames.
pub fn timeline(speech_ms: &[u64]) -> Vec<Slot> {
    const LEAD_MS: u64 = 300;
    const PAUSE_MS: u64 = 200;
    const TAIL_MS: u64 = 600;
    let last = speech_ms.len().saturating_sub(1);
    let mut start_frame = 0;
    let slot = |(index, speech): (usize, &u64)| {
        let lead_ms = if index == 0 { LEAD_MS } else { 0 };
        let rest = if index == last { TAIL_MS } else { PAUSE_MS };
        let slot = Slot { start_frame, frames: frames_for(lead_ms + speech + rest), lead_ms };
        start_frame += slot.frames;
        slot
    };
    speech_ms.iter().enumerate().map(slot).collect()
}

/// Everything one scene shows. Its serialised form, without `media`, is what its piece is cached by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SceneShot {
    /// The shape of the video.
    #[serde(default)]
    pub format: Format,
    /// Length in frames.
    pub frames: u32,
    /// When the narration begins within the scene, in milliseconds.
    pub lead_ms: u64,
    /// What is seen behind the words.
    pub footage: Footage,
    /// How it fills the frame.
    #[serde(default)]
    pub fit: Fit,
    /// The local copy of the clip or image; `None` for a backdrop.
    #[serde(skip)]
    pub media: Option<PathBuf>,
    /// The narration's words, in milliseconds from its beginning.
    pub words: Vec<Word>,
    /// Words to stress.
    pub emphasis: Vec<String>,
    /// The look of the captions.
    pub captions: Style,
    /// What else is drawn over it; absent from the serialised form where there is nothing.
    #[serde(default, skip_serializing_if = "SceneOverlays::is_empty")]
    pub overlays: SceneOverlays,
    /// How it takes over from the scene before, unless at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entrance: Option<Entrance>,
    /// Frames of fading in from black at the start.
    pub fade_in_frames: u32,
    /// Frames of fading to black at the end.
    pub fade_out_frames: u32,
}

impl SceneShot {
    /// What is seen behind the words.
    pub(crate) fn view(&self) -> View<'_> {
        View {
            footage: &self.footage,
            media: self.media.as_deref(),
            span: Span::whole(self.frames),
            format: self.format,
            fit: self.fit,
        }
    }
}

/// What came of one scene.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenderedScene {
    /// Length in frames, as encoded.
    pub frames: u32,
    /// Caption pages drawn.
    pub caption_pages: u32,
    /// What could not be shown as written, for the person to read.
    pub warnings: Vec<String>,
}

/// The narration of one scene and the place it fills.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SceneAudio {
    /// WAV file of the narration.
    pub wav: PathBuf,
    /// Length of the scene in frames.
    pub frames: u32,
    /// When the narration begins within the scene, in milliseconds.
    pub lead_ms: u64,
}

/// Everything that is heard. Its serialised form is what a mix is cached by, with the hash of each narration in place of its
/// file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mix {
    /// The scenes, in their order.
    pub narration: Vec<SceneAudio>,
    /// What is played under them.
    pub music: Option<Music>,
}

impl Mix {
    /// The narrations alone.
    pub fn of(narration: Vec<SceneAudio>) -> Self {
        Self { narration, music: None }
    }

    /// Its length in frames.
    pub fn frames(&self) -> u32 {
        self.narration.iter().map(|scene| scene.frames).sum()
    }
}

/// How loud an encoded audio file is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Loudness {
    /// Integrated loudness in LUFS.
    pub integrated: f64,
    /// True peak in dBTP.
    pub true_peak: f64,
}

/// What a finished video is, as measured.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VideoFacts {
    /// Length in milliseconds.
    pub duration_ms: u64,
    /// Size of the file.
    pub bytes: u64,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Frames of the video stream.
    pub frames: u32,
    /// How loud it is.
    pub loudness: Loudness,
    /// The longest silence, in milliseconds.
    #[serde(default)]
    pub silent_ms: u64,
    /// The longest black stretch, in milliseconds.
    #[serde(default)]
    pub black_ms: u64,
    /// The longest time that one picture stood over a cut between two clips, in milliseconds.
    #[serde(default)]
    pub frozen_ms: u64,
}
