//! What a person's media file is, and whether it can be used.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::{Studio, StudioError};

/// What a media file holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MediaInfo {
    /// Moving or still.
    pub kind: MediaKind,
    /// Pixels, as shown (rotation applied).
    pub width: u32,
    /// Pixels, as shown (rotation applied).
    pub height: u32,
    /// Length in milliseconds; 0 for an image.
    pub duration_ms: u64,
}

/// Moving or still.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::Display, strum::EnumString)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum MediaKind {
    /// A video file.
    Video,
    /// A still image.
    Image,
}

impl Studio {
    /// Looks into a file the person uploaded. Fails with `media_not_readable`, `media_too_large` (more than 8192 pixels
    /// on a side), `media_too_small` (less than 200) or `media_too_long` (more than an hour).
    pub async fn probe(&self, path: &Path) -> Result<MediaInfo, StudioError> {
        todo!()
    }
}
