//! What a person's media file is, and whether it can be used.

use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::picture::FORMATS;
use crate::{Studio, StudioError};

const LARGEST: u32 = 8192;
const SMALLEST: u32 = 200;
const LONGEST_MS: u64 = 3_600_000;

/// What a media file holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
        let args = format!("-format_whitelist {FORMATS} -show_streams -show_format -select_streams v:0");
        let unreadable = || refuse("media_not_readable", "This file is not a video or image that can be read.");
        let probed = self.ffprobe(&args, path, "media_not_readable").await;
        // a tool that ran and refused the file will refuse it again: this is about the file, not about the tool
        let said = probed.map_err(|error| if error.code() == "media_not_readable" { unreadable() } else { error })?;
        let info = info(&said).ok_or_else(unreadable)?;
        check(&info).map(|()| info)
    }
}

fn info(said: &Value) -> Option<MediaInfo> {
    let stream = &said["streams"][0];
    let side = |name: &str| stream[name].as_u64().and_then(|pixels| u32::try_from(pixels).ok()).filter(|&pixels| pixels > 0);
    let (width, height) = (side("width")?, side("height")?);
    let turned = stream["side_data_list"][0]["rotation"].as_i64().is_some_and(|degrees| degrees.abs() % 180 == 90);
    let (width, height) = if turned { (height, width) } else { (width, height) };
    let format = said["format"]["format_name"].as_str()?;
    let still = format == "image2" || format.ends_with("_pipe");
    let seconds = said["format"]["duration"].as_str().and_then(|text| text.parse::<f64>().ok()).unwrap_or(0.0);
    let duration_ms = if still { 0 } else { (seconds * 1000.0) as u64 };
    let kind = if still { MediaKind::Image } else { MediaKind::Video };
    (still || duration_ms > 0).then_some(MediaInfo { kind, width, height, duration_ms })
}

fn check(info: &MediaInfo) -> Result<(), StudioError> {
    if info.width.max(info.height) > LARGEST {
        return Err(refuse("media_too_large", format!("A picture has at most {LARGEST} pixels on each side.")));
    }
    if info.width.min(info.height) < SMALLEST {
        return Err(refuse("media_too_small", format!("A picture has at least {SMALLEST} pixels on each side.")));
    }
    if info.duration_ms > LONGEST_MS {
        return Err(refuse("media_too_long", "A clip lasts at most an hour."));
    }
    Ok(())
}

fn refuse(code: &'static str, message: impl Into<String>) -> StudioError {
    StudioError::input(code, Some("file"), message)
}
