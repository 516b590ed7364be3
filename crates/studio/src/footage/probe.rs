//! What a person's media file is, and whether it can be used.

use std::path::Path;

use super::facts::Facts;
use super::source::Source;
use super::{MediaInfo, MediaKind};
use crate::{Studio, StudioError};

/// Pixels of the longer side.
const LARGEST: u32 = 8192;
/// Pixels of the shorter side.
const SMALLEST: u32 = 200;
/// Pixels in all: what the largest cameras of telephones take.
const MOST_PIXELS: u64 = 50_500_000;
const LONGEST_MS: u64 = 3_600_000;
/// A camera's file has four or five.
const MOST_STREAMS: u64 = 64;

impl Studio {
    /// Looks into a file the person uploaded, decodes its beginning and reads its end. Fails with `media_not_readable`,
    /// `media_damaged` (its pictures cannot be decoded, or end before the file says), `media_too_heavy` (opening it takes more
    /// time or memory than it should), `media_too_large` (more than 8192 pixels on a side, or 50 million), `media_too_small`
    /// (less than 200), `media_too_long` (more than an hour) or `media_too_complex` (more than 64 streams).
    pub async fn probe(&self, path: &Path) -> Result<MediaInfo, StudioError> {
        let source = Source::of(path);
        let mut info = self.inspect(&source).await?;
        if info.kind != MediaKind::Image {
            let end_ms = self.end_ms(&source, info.duration_ms.saturating_sub(TAIL_MS)).await?;
            if info.duration_ms == 0 {
                info.duration_ms = end_ms.unwrap_or(0);
            }
            check_end(&info, end_ms)?;
        }
        Ok(info)
    }

    /// What `source` is, from its head and its first picture alone.
    pub(super) async fn inspect(&self, source: &Source<'_>) -> Result<MediaInfo, StudioError> {
        let seen = self.first(source, "V:0").await?;
        let facts = Facts::of(&seen);
        check_streams(&facts)?;
        let info = if facts.has_stream() {
            facts.picture(source.is_still()).ok_or_else(unreadable)?
        } else {
            let heard = self.first(source, "a:0").await?;
            let facts = Facts::of(&heard);
            let info = facts.has_stream().then(|| facts.sound()).ok_or_else(unreadable)?;
            return facts.decodes().then_some(info).ok_or_else(damaged);
        };
        check_size(&info)?;
        facts.decodes().then_some(info).ok_or_else(damaged)
    }

    /// Asks for the stream, and decodes a few of its packets.
    async fn first(&self, source: &Source<'_>, stream: &str) -> Result<serde_json::Value, StudioError> {
        let mut said = serde_json::Value::Null;
        for packets in FIRST_PACKETS {
            let asked = format!(
                "{} -threads 1 -select_streams {stream} -read_intervals %+#{packets} -show_streams -show_format -show_frames",
                source.guard()
            );
            said = self.ffprobe(&asked, source.path(), UNREADABLE).await.map_err(blame_file)?;
            let facts = Facts::of(&said);
            if facts.decodes() || !facts.has_stream() {
                break;
            }
        }
        Ok(said)
    }
}

/// Packets that are decoded for a first picture: one is nearly always enough, more are needed behind a damaged beginning.
const FIRST_PACKETS: [u32; 2] = [1, 40];
/// How much of the end of a file is read.
const TAIL_MS: u64 = 1000;

/// The code of a file that no tool can read.
pub(crate) const UNREADABLE: &str = "media_not_readable";

/// A tool that ran and refused the file will refuse it again: this is about the file, not about the tool.
pub(crate) fn blame_file(error: StudioError) -> StudioError {
    if error.code() == UNREADABLE { unreadable() } else { error }
}

fn unreadable() -> StudioError {
    refuse(UNREADABLE, "This file is no video, picture or recording that can be read.")
}

fn damaged() -> StudioError {
    refuse("media_damaged", "This file is damaged or did not arrive whole. Save it again, or send it again.")
}

fn check_streams(facts: &Facts<'_>) -> Result<(), StudioError> {
    if facts.streams() > MOST_STREAMS {
        return Err(refuse("media_too_complex", format!("A file has at most {MOST_STREAMS} streams.")));
    }
    Ok(())
}

fn check_size(info: &MediaInfo) -> Result<(), StudioError> {
    if info.width.max(info.height) > LARGEST {
        return Err(refuse("media_too_large", format!("A picture has at most {LARGEST} pixels on each side.")));
    }
    if u64::from(info.width) * u64::from(info.height) > MOST_PIXELS {
        return Err(refuse("media_too_large", "A picture has at most 50 million pixels."));
    }
    if info.width.min(info.height) < SMALLEST {
        return Err(refuse("media_too_small", format!("A picture has at least {SMALLEST} pixels on each side.")));
    }
    Ok(())
}

/// A file may be a little shorter than it says, or a little part of it.
fn check_end(info: &MediaInfo, end_ms: Option<u64>) -> Result<(), StudioError> {
    if info.duration_ms > LONGEST_MS {
        return Err(refuse("media_too_long", "A clip lasts at most an hour."));
    }
    let missing = info.duration_ms.saturating_sub(end_ms.unwrap_or(0));
    if info.duration_ms == 0 || missing > TAIL_MS + info.duration_ms / 20 {
        return Err(damaged());
    }
    Ok(())
}

fn refuse(code: &'static str, message: impl Into<String>) -> StudioError {
    StudioError::input(code, Some("file"), message)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn said(streams: &Value, frames: &Value, duration: &str) -> Value {
        json!({ "streams": streams, "frames": frames, "format": { "nb_streams": 2, "duration": duration, "start_time": "0.0" } })
    }

    #[test]
    fn a_phone_held_upright_films_upright() {
        let streams = json!([{ "width": 1920, "height": 1080, "side_data_list": [{ "rotation": -90 }] }]);
        let said = said(&streams, &json!([{ "width": 1920, "height": 1080 }]), "2.0");
        let info = Facts::of(&said).picture(false).unwrap();
        assert_eq!((info.kind, info.width, info.height), (MediaKind::Video, 1080, 1920));
    }

    #[test]
    fn pixels_that_are_not_square_are_shown_square() {
        let said = said(&json!([{ "width": 720, "height": 576, "sample_aspect_ratio": "64:45" }]), &json!([]), "2.0");
        let info = Facts::of(&said).picture(false).unwrap();
        assert_eq!((info.width, info.height), (1024, 576));
    }

    #[test]
    fn a_picture_that_comes_late_lasts_from_then_on() {
        let said = said(&json!([{ "width": 640, "height": 360, "start_time": "1.5" }]), &json!([]), "4.0");
        assert_eq!(Facts::of(&said).picture(false).unwrap().duration_ms, 2500);
    }

    #[test]
    fn a_file_that_ends_long_before_it_says_is_damaged() {
        let said = said(&json!([{ "width": 640, "height": 360 }]), &json!([]), "10.0");
        let info = Facts::of(&said).picture(false).unwrap();
        assert!(check_end(&info, Some(9_800)).is_ok());
        assert_eq!(check_end(&info, Some(6_000)).unwrap_err().code(), "media_damaged");
        assert_eq!(check_end(&info, None).unwrap_err().code(), "media_damaged");
    }
}
