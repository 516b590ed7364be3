//! What a person's media file is, and whether it can be used.

use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::picture::{FORMATS, SOUNDS};
use crate::{Studio, StudioError};

const LARGEST: u32 = 8192;
const SMALLEST: u32 = 200;
const LONGEST_MS: u64 = 3_600_000;

/// What a media file holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MediaInfo {
    /// Moving, still or heard.
    pub kind: MediaKind,
    /// Pixels, as shown (rotation applied); 0 for sound.
    pub width: u32,
    /// Pixels, as shown (rotation applied); 0 for sound.
    pub height: u32,
    /// Length in milliseconds; 0 for an image.
    pub duration_ms: u64,
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

impl Studio {
    /// Looks into a file the person uploaded. Fails with `media_not_readable`, `media_too_large` (more than 8192 pixels
    /// on a side), `media_too_small` (less than 200) or `media_too_long` (more than an hour).
    pub async fn probe(&self, path: &Path) -> Result<MediaInfo, StudioError> {
        let args = format!("-format_whitelist {FORMATS},{SOUNDS} -show_streams -show_format");
        let probed = self.ffprobe(&args, path, UNREADABLE).await;
        let info = info(&probed.map_err(blame_file)?).ok_or_else(unreadable)?;
        check(&info).map(|()| info)
    }
}

/// The code of a file that no tool can read.
pub(crate) const UNREADABLE: &str = "media_not_readable";

/// A tool that ran and refused the file will refuse it again: this is about the file, not about the tool.
pub(crate) fn blame_file(error: StudioError) -> StudioError {
    if error.code() == UNREADABLE { unreadable() } else { error }
}

fn unreadable() -> StudioError {
    refuse(UNREADABLE, "This file is no video, picture or recording that can be read.")
}

fn info(said: &Value) -> Option<MediaInfo> {
    let streams = said["streams"].as_array()?;
    let of =
        |kind: &str| streams.iter().find(|stream| stream["codec_type"] == kind && stream["disposition"]["attached_pic"] != 1);
    let format = said["format"]["format_name"].as_str()?;
    let seconds = said["format"]["duration"].as_str().and_then(|text| text.parse::<f64>().ok()).unwrap_or(0.0);
    let duration_ms = (seconds * 1000.0) as u64;
    let Some(stream) = of("video") else {
        let heard = of("audio").is_some() && duration_ms > 0;
        return heard.then_some(MediaInfo { kind: MediaKind::Audio, width: 0, height: 0, duration_ms });
    };
    let (width, height) = size(stream)?;
    if format == "image2" || format.ends_with("_pipe") {
        return Some(MediaInfo { kind: MediaKind::Image, width, height, duration_ms: 0 });
    }
    (duration_ms > 0).then_some(MediaInfo { kind: MediaKind::Video, width, height, duration_ms })
}

/// Width and height as shown.
fn size(stream: &Value) -> Option<(u32, u32)> {
    let side = |name: &str| stream[name].as_u64().and_then(|pixels| u32::try_from(pixels).ok()).filter(|&pixels| pixels > 0);
    let (width, height) = (side("width")?, side("height")?);
    let turned = stream["side_data_list"][0]["rotation"].as_i64().is_some_and(|degrees| degrees.abs() % 180 == 90);
    Some(if turned { (height, width) } else { (width, height) })
}

fn check(info: &MediaInfo) -> Result<(), StudioError> {
    if info.duration_ms > LONGEST_MS {
        return Err(refuse("media_too_long", "A clip lasts at most an hour."));
    }
    if info.kind == MediaKind::Audio {
        return Ok(());
    }
    if info.width.max(info.height) > LARGEST {
        return Err(refuse("media_too_large", format!("A picture has at most {LARGEST} pixels on each side.")));
    }
    if info.width.min(info.height) < SMALLEST {
        return Err(refuse("media_too_small", format!("A picture has at least {SMALLEST} pixels on each side.")));
    }
    Ok(())
}

fn refuse(code: &'static str, message: impl Into<String>) -> StudioError {
    StudioError::input(code, Some("file"), message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(streams: &Value, format: &str, duration: &str) -> Value {
        serde_json::json!({ "streams": streams, "format": { "format_name": format, "duration": duration } })
    }

    #[test]
    fn a_song_with_a_cover_is_heard_and_not_seen() {
        let streams = serde_json::json!([
            { "codec_type": "audio" },
            { "codec_type": "video", "width": 500, "height": 500, "disposition": { "attached_pic": 1 } },
        ]);
        let info = info(&said(&streams, "mp3", "61.5")).unwrap();
        assert_eq!((info.kind, info.width, info.duration_ms), (MediaKind::Audio, 0, 61_500));
        assert!(check(&info).is_ok());
    }

    #[test]
    fn a_phone_held_upright_films_upright() {
        let streams = serde_json::json!([
            { "codec_type": "video", "width": 1920, "height": 1080, "side_data_list": [{ "rotation": -90 }] },
            { "codec_type": "audio" },
        ]);
        let info = info(&said(&streams, "mov,mp4,m4a,3gp,3g2,mj2", "2.0")).unwrap();
        assert_eq!((info.kind, info.width, info.height), (MediaKind::Video, 1080, 1920));
    }

    #[test]
    fn sound_that_lasts_for_no_time_is_none() {
        let streams = serde_json::json!([{ "codec_type": "audio" }]);
        assert_eq!(info(&said(&streams, "mp3", "0.0")), None);
        assert_eq!(info(&said(&serde_json::json!([]), "mp3", "9.0")), None);
    }
}
