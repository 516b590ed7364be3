//! The last look at a video before anyone sees it.

use std::path::Path;

use serde::Deserialize;
use tokio_util::sync::CancellationToken;

use super::mix::{PEAK, TARGET, TOLERANCE};
use super::{Expectation, FPS, GOP, HEIGHT, VideoFacts, WIDTH, atoms};
use crate::args::Args;
use crate::captions::SAFE_AREA;
use crate::{Studio, StudioError, tool};

/// The edge of a letter against its outline is at least this steep; backdrops stay below 40.
const STEEP: f64 = 150.0;

#[derive(Deserialize)]
struct Probed {
    streams: Vec<Stream>,
    packets: Vec<Packet>,
    format: Format,
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
}

#[derive(Deserialize)]
struct Packet {
    codec_type: String,
    pts_time: Option<String>,
    flags: String,
}

#[derive(Deserialize)]
struct Format {
    size: String,
}

impl Studio {
    /// Measures `video` and fails with `check_failed`, naming everything that is wrong, when it is not what all platforms
    /// accept and `expected` says.
    pub async fn check(
        &self,
        video: &Path,
        expected: &Expectation,
        cancel: &CancellationToken,
    ) -> Result<VideoFacts, StudioError> {
        let said = self
            .ffprobe("-show_streams -show_entries format=size:packet=codec_type,pts_time,flags", video, "check_failed")
            .await?;
        let probed: Probed = serde_json::from_value(said).map_err(|error| failed(&error.to_string()))?;
        let atoms = atoms::read(video).map_err(|error| failed(&error.to_string()))?;
        let loudness = self.loudness(video, cancel).await?;
        let mut wrong = Vec::new();
        let mut must = |holds: bool, what: &str| {
            if !holds {
                wrong.push(what.to_owned());
            }
        };
        must(atoms.index_first, "the index comes after the media");
        must(!atoms.edit_list, "there is an edit list");
        must((loudness.integrated - TARGET).abs() <= TOLERANCE, "the loudness is off");
        must(loudness.true_peak <= PEAK, "the peaks are too high");
        must(expected.words == 0 || expected.caption_pages > 0, "no captions were drawn");
        let frames = check_packets(&probed, expected, &mut must);
        let facts = check_streams(&probed, expected, &mut must);
        if expected.words > 0 {
            must(self.captions_seen(video, cancel).await?, "the captions cannot be seen");
        }
        if let Some(duration_ms) = facts.filter(|_| wrong.is_empty()) {
            let bytes = probed.format.size.parse().unwrap_or(0);
            return Ok(VideoFacts { duration_ms, bytes, width: WIDTH, height: HEIGHT, frames, loudness });
        }
        Err(failed(&format!("{}; {loudness:?}", wrong.join("; "))))
    }

    /// Whether something as sharp as letters stands where captions belong, in most of the pictures that open a group.
    async fn captions_seen(&self, video: &Path, cancel: &CancellationToken) -> Result<bool, StudioError> {
        let (left, top, right, bottom) = SAFE_AREA;
        let filters = format!(
            "crop={}:{}:{left}:{top},format=gray,sobel,signalstats,metadata=print:key=lavfi.signalstats.YMAX:file=-",
            right - left,
            bottom - top
        );
        let input = Args::default().words("-hide_banner -loglevel error -nostdin -skip_frame nokey").input(video);
        let args = input.words("-map 0:v:0 -vf").one(filters).words("-fps_mode passthrough -f null -");
        let said = tool::run(&self.ffmpeg_call(args, 0, "check_failed"), &|_, _| {}, cancel).await?;
        let seen: Vec<bool> = said
            .stdout
            .lines()
            .filter_map(|line| line.strip_prefix("lavfi.signalstats.YMAX=")?.parse::<f64>().ok())
            .map(|steepest| steepest >= STEEP)
            .collect();
        Ok(seen.iter().filter(|seen| **seen).count() * 2 >= seen.len().max(1))
    }
}

/// Looks at every frame: one each 1/30 s, key frames often enough. Gives their number.
fn check_packets(probed: &Probed, expected: &Expectation, must: &mut impl FnMut(bool, &str)) -> u32 {
    let video: Vec<&Packet> = probed.packets.iter().filter(|packet| packet.codec_type == "video").collect();
    let at = |packet: &Packet| packet.pts_time.as_deref().and_then(|time| time.parse::<f64>().ok()).unwrap_or(-1.0);
    let even = video.iter().enumerate().all(|(index, packet)| (at(packet) - index as f64 / f64::from(FPS)).abs() < 0.001);
    let keys: Vec<usize> = (0..video.len()).filter(|&index| video[index].flags.starts_with('K')).collect();
    let ends = keys.iter().skip(1).copied().chain([video.len()]);
    let often = keys.first() == Some(&0) && keys.iter().zip(ends).all(|(key, next)| next - key <= GOP as usize);
    must(even, "the frame rate is not constant");
    must(often, "key frames are too far apart");
    must(video.len() == expected.frames as usize, "the number of frames is not that of the narration");
    video.len() as u32
}

/// Looks at the streams; gives the duration in milliseconds if there is a video stream with one.
fn check_streams(probed: &Probed, expected: &Expectation, must: &mut impl FnMut(bool, &str)) -> Option<u64> {
    must(probed.streams.len() == 2, "there is not one video and one audio stream");
    let find = |kind: &str| probed.streams.iter().find(|stream| stream.codec_type == kind);
    let Some((video, audio)) = find("video").zip(find("audio")) else {
        must(false, "there is no video or no audio stream");
        return None;
    };
    let is = |value: &Option<String>, wanted: &str| value.as_deref() == Some(wanted);
    let rate = format!("{FPS}/1");
    must(video.codec_name == "h264" && video.profile == "High", "the video is not H.264 High");
    must((video.width, video.height) == (Some(WIDTH), Some(HEIGHT)), "the picture is not 1080x1920");
    must(is(&video.pix_fmt, "yuv420p"), "the pixels are not yuv420p");
    must(
        [&video.color_space, &video.color_primaries, &video.color_transfer].iter().all(|tag| is(tag, "bt709"))
            && is(&video.color_range, "tv"),
        "the colours are not tagged BT.709",
    );
    must(video.r_frame_rate == rate && video.avg_frame_rate == rate, "the frame rate is not 30");
    must(video.has_b_frames == Some(0), "frames are stored out of order");
    must(audio.codec_name == "aac" && audio.profile == "LC", "the audio is not AAC-LC");
    must(is(&audio.sample_rate, "48000") && audio.channels == Some(2), "the audio is not 48 kHz stereo");
    let seconds = |value: &Option<String>| value.as_deref().and_then(|text| text.parse::<f64>().ok());
    let starts = [&video.start_time, &audio.start_time].iter().all(|start| seconds(start).is_some_and(|at| at.abs() < 0.001));
    must(starts, "a stream does not start at zero");
    let (shown, heard) = seconds(&video.duration).zip(seconds(&audio.duration))?;
    let wanted = f64::from(expected.frames) / f64::from(FPS);
    must((shown - wanted).abs() < 0.001 && (heard - wanted).abs() < 0.05, "picture and sound are not as long as the narration");
    Some((shown * 1000.0).round() as u64)
}

fn failed(detail: &str) -> StudioError {
    let message = "The finished video is not what the platforms accept. This is a fault of the program, not of your text.";
    StudioError::tool("check_failed", message, detail)
}
