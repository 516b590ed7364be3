//! The file: its boxes, streams and packets.

use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use super::faults::{Faults, failed};
use crate::render::{FPS, Format, GOP, atoms, millis};
use crate::{Studio, StudioError};

/// The smallest bound of the platforms: Instagram takes 300 MB, TikTok 4 GB, YouTube 256 GB.
const MOST_BYTES: u64 = 300_000_000;
/// The smallest bound of the platforms is again Instagram's.
const MOST_BITS_PER_SECOND: f64 = 25_000_000.0;
/// The sound alone has more.
const LEAST_BITS_PER_SECOND: f64 = 48_000.0;

/// What ffprobe says.
#[derive(Deserialize)]
pub(super) struct Container {
    streams: Vec<Stream>,
    packets: Vec<Packet>,
    format: File,
}

#[derive(Deserialize)]
struct Stream {
    codec_type: String,
    codec_name: String,
    #[serde(default)]
    profile: String,
    width: Option<u32>,
    height: Option<u32>,
    pix_fmt: Option<String>,
    color_space: Option<String>,
    color_primaries: Option<String>,
    color_transfer: Option<String>,
    color_range: Option<String>,
    r_frame_rate: String,
    avg_frame_rate: String,
    has_b_frames: Option<u32>,
    sample_rate: Option<String>,
    channels: Option<u32>,
    start_time: Option<String>,
    duration: Option<String>,
    sample_aspect_ratio: Option<String>,
    field_order: Option<String>,
    #[serde(default)]
    side_data_list: Vec<Value>,
}

#[derive(Deserialize)]
struct Packet {
    codec_type: String,
    pts_time: Option<String>,
    size: String,
    flags: String,
}

#[derive(Deserialize)]
struct File {
    size: String,
}

/// One frame as it is stored.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stored {
    /// When it is shown, in seconds; -1 where the file does not say.
    pub(super) at: f64,
    pub(super) bytes: u32,
    pub(super) is_key: bool,
}

impl Studio {
    /// Asks what is in `video` without decoding any of it.
    pub(super) async fn container(&self, video: &Path) -> Result<Container, StudioError> {
        let asked = "-show_streams -show_entries format=size:packet=codec_type,pts_time,size,flags";
        let said = self.ffprobe(asked, video, "check_failed").await?;
        serde_json::from_value(said).map_err(|error| failed(&error.to_string()))
    }
}

/// Looks at the boxes of `video`.
pub(super) fn check_boxes(video: &Path, faults: &mut Faults) -> Result<(), StudioError> {
    let atoms = atoms::read(video).map_err(|error| failed(&error.to_string()))?;
    faults.unless(atoms.index_first, "the index comes after the media");
    faults.unless(!atoms.edit_list, "there is an edit list");
    Ok(())
}

impl Container {
    /// The size of the file.
    pub(super) fn bytes(&self) -> u64 {
        self.format.size.parse().unwrap_or(0)
    }

    /// The frames of the picture, in the order they are stored.
    pub(super) fn frames(&self) -> Vec<Stored> {
        let stored = |packet: &Packet| Stored {
            at: seconds(packet.pts_time.as_ref()).unwrap_or(-1.0),
            bytes: packet.size.parse().unwrap_or(0),
            is_key: packet.flags.starts_with('K'),
        };
        self.packets.iter().filter(|packet| packet.codec_type == "video").map(stored).collect()
    }

    /// Looks at the only stream, which is a picture.
    pub(super) fn check_picture(&self, format: Format, faults: &mut Faults) {
        match self.streams.as_slice() {
            [video] if video.codec_type == "video" => check_video(video, format, faults),
            _ => faults.unless(false, "there is not one video stream alone"),
        }
    }

    /// Looks at the streams, which last `frames`; gives the picture's length in milliseconds, 0 where there is none.
    pub(super) fn check_streams(&self, format: Format, frames: u32, faults: &mut Faults) -> u64 {
        faults.unless(self.streams.len() == 2, "there is not one video and one audio stream");
        let Some((video, audio)) = self.first("video").zip(self.first("audio")) else {
            faults.unless(false, "there is no video or no audio stream");
            return 0;
        };
        check_video(video, format, faults);
        check_audio(audio, faults);
        let at_zero = |stream: &Stream| seconds(stream.start_time.as_ref()).is_some_and(|at| at.abs() < 0.001);
        faults.unless(at_zero(video) && at_zero(audio), "a stream does not start at zero");
        let length = |stream: &Stream| seconds(stream.duration.as_ref()).unwrap_or(0.0);
        let (shown, heard) = (length(video), length(audio));
        let wanted = f64::from(frames) / f64::from(FPS);
        let as_long = (shown - wanted).abs() < 0.001 && (heard - wanted).abs() < 0.05;
        let fault = format!("picture and sound last {shown:.3} s and {heard:.3} s, the {frames} frames {wanted:.3} s");
        faults.unless(as_long, fault);
        (shown * 1000.0).round() as u64
    }

    /// Looks at the picture alone of a file that may hold more.
    pub(super) fn check_shown(&self, format: Format, faults: &mut Faults) {
        match self.first("video") {
            Some(video) => check_video(video, format, faults),
            None => faults.unless(false, "there is no video stream"),
        }
        let stored = self.frames();
        check_frames(&stored, stored.len() as u32, faults);
        check_most(self.bytes(), millis(stored.len() as u32), faults);
    }

    fn first(&self, kind: &str) -> Option<&Stream> {
        self.streams.iter().find(|stream| stream.codec_type == kind)
    }
}

fn check_audio(audio: &Stream, faults: &mut Faults) {
    faults.unless(audio.codec_name == "aac" && audio.profile == "LC", "the audio is not AAC-LC");
    let rate = audio.sample_rate.as_deref();
    faults.unless(rate == Some("48000") && audio.channels == Some(2), "the audio is not 48 kHz stereo");
}

fn check_video(video: &Stream, format: Format, faults: &mut Faults) {
    let is = |value: &Option<String>, wanted: &str| value.as_deref() == Some(wanted);
    let (width, height) = format.size();
    let (found_width, found_height) = (video.width.unwrap_or(0), video.height.unwrap_or(0));
    faults.unless(video.codec_name == "h264" && video.profile == "High", "the video is not H.264 High");
    let right_size = (found_width, found_height) == (width, height);
    faults.unless(right_size, format!("the picture is {found_width}x{found_height} and not {width}x{height}"));
    // where a file says nothing of them, pixels are square and lines in their order
    let plain = |value: &Option<String>, usual: [&str; 2]| value.as_deref().is_none_or(|value| usual.contains(&value));
    faults.unless(plain(&video.sample_aspect_ratio, ["1:1", "0:1"]), "the pixels are not square");
    faults.unless(plain(&video.field_order, ["progressive", "unknown"]), "the picture is interlaced");
    faults.unless(video.side_data_list.iter().all(|data| data["rotation"].is_null()), "the picture is turned when it is shown");
    faults.unless(is(&video.pix_fmt, "yuv420p"), "the pixels are not yuv420p");
    let tags = [&video.color_space, &video.color_primaries, &video.color_transfer];
    let tagged = tags.iter().all(|tag| is(tag, "bt709")) && is(&video.color_range, "tv");
    faults.unless(tagged, "the colours are not tagged BT.709");
    let rate = format!("{FPS}/1");
    faults.unless(video.r_frame_rate == rate && video.avg_frame_rate == rate, "the frame rate is not 30");
    faults.unless(video.has_b_frames == Some(0), "frames are stored out of order");
}

/// Looks at every frame: one each 1/30 s, key frames often enough.
pub(super) fn check_frames(frames: &[Stored], expected: u32, faults: &mut Faults) {
    let on_time = |(index, frame): (usize, &Stored)| (frame.at - index as f64 / f64::from(FPS)).abs() < 0.001;
    faults.unless(frames.iter().enumerate().all(on_time), "the frame rate is not constant");
    let keys: Vec<usize> = (0..frames.len()).filter(|&index| frames[index].is_key).collect();
    let ends = keys.iter().skip(1).copied().chain([frames.len()]);
    let often = keys.first() == Some(&0) && keys.iter().zip(ends).all(|(key, next)| next - key <= GOP as usize);
    faults.unless(often, "key frames are too far apart");
    let count = frames.len();
    faults.unless(count == expected as usize, format!("the number of frames is {count}, that of the narration {expected}"));
}

/// Looks at the size of the file against its length.
pub(super) fn check_size(bytes: u64, duration_ms: u64, faults: &mut Faults) {
    check_most(bytes, duration_ms, faults);
    let rate = rate(bytes, duration_ms);
    faults.unless(rate >= LEAST_BITS_PER_SECOND, format!("the file has only {:.2} Mbit for each second", rate / 1e6));
}

fn check_most(bytes: u64, duration_ms: u64, faults: &mut Faults) {
    let megabytes = bytes as f64 / 1e6;
    faults.unless(bytes <= MOST_BYTES, format!("the file has {megabytes:.0} MB, more than a platform takes"));
    let rate = rate(bytes, duration_ms);
    faults.unless(rate <= MOST_BITS_PER_SECOND, format!("the file has {:.2} Mbit for each second", rate / 1e6));
}

/// Bits for each second.
fn rate(bytes: u64, duration_ms: u64) -> f64 {
    bytes as f64 * 8000.0 / duration_ms.max(1) as f64
}

fn seconds(text: Option<&String>) -> Option<f64> {
    text?.parse().ok()
}
