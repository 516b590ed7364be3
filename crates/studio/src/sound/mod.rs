//! What is heard: narrations without dead air and equally loud, and the music under them.
//!
//! The way of the sound: [`trim`] takes dead air out of each narration before its words are timed; `level` brings the
//! narrations to one loudness; a music bed is written as a file of its own, already lowered where somebody speaks (`duck`,
//! `bed`); [`Studio::mix`](crate::Studio::mix) puts both together, brings the whole to its loudness and encodes it.

mod ambience;
mod bed;
mod duck;
mod level;
mod of_clip;
mod synth;
mod track;
mod trim;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

pub use ambience::{Ambience, ambiences};
pub(crate) use bed::{Bed, TRACK_RATE, under_voice};
pub(crate) use duck::Speech;
pub(crate) use level::{gains, loudness};
pub(crate) use track::unreadable;
pub use trim::{Cuts, Trimmed, VERSION as TRIM_VERSION, trim};

/// Part of the hash of every mix; names the sound of the ambiences and all rules of levels.
pub const VERSION: &str = "1";

/// Music under the words. Its serialised form, without `media`, is part of what a mix is cached by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Music {
    /// What is played.
    pub source: MusicSource,
    /// The local copy of the track; `None` for an ambience.
    #[serde(skip)]
    pub media: Option<PathBuf>,
    /// How much quieter than the voice it is where nobody speaks, in LU; from 0 to 40.
    #[serde(default = "below_voice")]
    pub below_voice: f64,
    /// How much further it goes down where somebody speaks, in dB; from 0 to 24.
    #[serde(default = "duck")]
    pub duck: f64,
    /// How long it takes to come, in milliseconds.
    #[serde(default = "fade_in_ms")]
    pub fade_in_ms: u32,
    /// How long it takes to go, in milliseconds, at the end of the video.
    #[serde(default = "fade_out_ms")]
    pub fade_out_ms: u32,
}

/// What is played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum MusicSource {
    /// Generated, and free by construction.
    Ambience {
        /// One of [`ambiences`].
        slug: String,
        /// Chooses key, chords and every chance in it.
        seed: u32,
    },
    /// A track of the person's library. One that ends too early begins again.
    Track {
        /// Where the file is in the store.
        key: String,
        /// Where in the track it begins; from the top if the track is not that long.
        #[serde(default)]
        start_ms: u64,
    },
}

impl Music {
    /// `source` at the usual levels. Together they keep it 21 dB below the voice where somebody speaks: WCAG (1.4.7) asks for
    /// 20, so that people who hear less well can follow.
    pub fn new(source: MusicSource) -> Self {
        Self {
            source,
            media: None,
            below_voice: below_voice(),
            duck: duck(),
            fade_in_ms: fade_in_ms(),
            fade_out_ms: fade_out_ms(),
        }
    }
}

fn below_voice() -> f64 {
    12.0
}

fn duck() -> f64 {
    9.0
}

fn fade_in_ms() -> u32 {
    500
}

fn fade_out_ms() -> u32 {
    1500
}
