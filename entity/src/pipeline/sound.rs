//! What is heard behind the words.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// Where music comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum MusicSource {
    /// There is none.
    #[default]
    None,
    /// Sound made for the video, which belongs to nobody.
    Ambience,
    /// The person's own recordings.
    Clips,
}

/// What is heard behind the words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sound {
    /// Where music comes from.
    pub music: MusicSource,
    /// Slug of the ambience; another one for each video when absent.
    pub ambience: Option<String>,
    /// The person's clips of sound to choose from; each video has one of them.
    pub tracks: Vec<Uuid>,
    /// How much quieter than the voice music is where nobody speaks, in LU.
    pub below_voice: f64,
}

impl Default for Sound {
    fn default() -> Self {
        Self { music: MusicSource::default(), ambience: None, tracks: Vec::new(), below_voice: 12.0 }
    }
}
