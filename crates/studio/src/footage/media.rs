//! What a media file holds.

use serde::{Deserialize, Serialize};

use super::colour::Colour;

/// What a media file holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MediaInfo {
    /// Moving, still or heard.
    pub kind: MediaKind,
    /// Pixels, as shown (rotation applied, pixels square); 0 for sound.
    pub width: u32,
    /// Pixels, as shown (rotation applied, pixels square); 0 for sound.
    pub height: u32,
    /// Length in milliseconds; 0 for an image.
    pub duration_ms: u64,
    /// Pictures in a second, on average and rounded; 0 for an image, for sound and where it is not known.
    #[serde(default)]
    pub frame_rate: u32,
    /// How its colours are written down.
    #[serde(default)]
    pub colour: Colour,
    /// Whether each picture holds the odd lines of one moment and the even lines of another.
    #[serde(default)]
    pub interlaced: bool,
    /// The codec of its picture, or of its sound, as ffmpeg calls it.
    #[serde(default)]
    pub codec: String,
}

/// Moving, still or heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::Display, strum::EnumString)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum MediaKind {
    /// A video file.
    Video,
    /// A still image.
    Image,
    /// Sound without moving pictures; a cover picture in it does not count.
    Audio,
}
