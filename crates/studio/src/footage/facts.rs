//! What ffprobe says of a file.

use serde_json::Value;

use super::colour::{Colour, Told};
use super::{MediaInfo, MediaKind};

/// What ffprobe says of the picture and the container, once the first picture was decoded.
pub(super) struct Facts<'a> {
    said: &'a Value,
}

impl<'a> Facts<'a> {
    pub(super) fn of(said: &'a Value) -> Self {
        Self { said }
    }

    /// Streams of all kinds.
    pub(super) fn streams(&self) -> u64 {
        self.said["format"]["nb_streams"].as_u64().unwrap_or(0)
    }

    /// Whether there is a stream of the kind that was asked for.
    pub(super) fn has_stream(&self) -> bool {
        !self.said["streams"][0].is_null()
    }

    /// Whether a picture, or some sound, could be decoded.
    pub(super) fn decodes(&self) -> bool {
        !self.said["frames"][0].is_null()
    }

    /// The picture of a film or an image; 0 for a length that is not known.
    pub(super) fn picture(&self, still: bool) -> Option<MediaInfo> {
        let (width, height) = self.shown()?;
        let stream = &self.said["streams"][0];
        let told = Told {
            pixels: self.text("pix_fmt"),
            matrix: self.text("color_space"),
            range: self.text("color_range"),
            transfer: self.text("color_transfer"),
            still,
            height: height.min(width),
            alpha: stream["tags"]["alpha_mode"] == "1" || stream["tags"]["ALPHA_MODE"] == "1",
        };
        Some(MediaInfo {
            kind: if still { MediaKind::Image } else { MediaKind::Video },
            width,
            height,
            duration_ms: if still { 0 } else { self.duration_ms() },
            frame_rate: if still { 0 } else { stream["avg_frame_rate"].as_str().and_then(ratio).unwrap_or(0.0).round() as u32 },
            colour: Colour::of(&told),
            interlaced: !still && self.said["frames"][0]["interlaced_frame"] == 1,
            codec: stream["codec_name"].as_str().unwrap_or_default().to_owned(),
        })
    }

    /// Sound alone.
    pub(super) fn sound(&self) -> MediaInfo {
        MediaInfo {
            kind: MediaKind::Audio,
            width: 0,
            height: 0,
            duration_ms: self.duration_ms(),
            frame_rate: 0,
            colour: Colour::default(),
            interlaced: false,
            codec: self.said["streams"][0]["codec_name"].as_str().unwrap_or_default().to_owned(),
        }
    }

    /// How long the stream lasts from its first picture on, or the file where it does not say.
    fn duration_ms(&self) -> u64 {
        let (stream, format) = (&self.said["streams"][0], &self.said["format"]);
        let late = seconds(&stream["start_time"]).unwrap_or(0.0) - seconds(&format["start_time"]).unwrap_or(0.0);
        let whole = seconds(&format["duration"]).map(|whole| whole - late.max(0.0));
        let lasts = seconds(&stream["duration"]).or(whole).unwrap_or(0.0);
        (lasts.clamp(0.0, 1e9) * 1000.0).round() as u64
    }

    /// Pixels as shown: square, and turned as the camera was.
    fn shown(&self) -> Option<(u32, u32)> {
        let side = |name: &str| self.number(name).and_then(|pixels| u32::try_from(pixels).ok()).filter(|&pixels| pixels > 0);
        let (width, height) = (side("width")?, side("height")?);
        let shape = ratio(self.text("sample_aspect_ratio")).filter(|shape| *shape > 0.0).unwrap_or(1.0);
        let width = (f64::from(width) * shape).round().max(1.0) as u32;
        Some(if self.turned() { (height, width) } else { (width, height) })
    }

    fn turned(&self) -> bool {
        let mut sides =
            ["frames", "streams"].into_iter().filter_map(|of| self.said[of][0]["side_data_list"].as_array()).flatten();
        let rotation = sides.find_map(|side| side["rotation"].as_i64());
        rotation.is_some_and(|degrees| degrees.abs() % 180 == 90)
    }

    /// What the first decoded picture says, or else its stream.
    fn text(&self, name: &str) -> &'a str {
        let known = |value: &'a Value| value[name].as_str().filter(|text| *text != "unknown");
        known(&self.said["frames"][0]).or_else(|| known(&self.said["streams"][0])).unwrap_or_default()
    }

    fn number(&self, name: &str) -> Option<u64> {
        self.said["frames"][0][name].as_u64().or_else(|| self.said["streams"][0][name].as_u64())
    }
}

/// A ratio such as `30000/1001` or `64:45`.
pub(super) fn ratio(text: &str) -> Option<f64> {
    let (over, under) = text.split_once(['/', ':'])?;
    Some(over.parse::<f64>().ok()? / under.parse::<f64>().ok()?).filter(|ratio| ratio.is_finite())
}

fn seconds(value: &Value) -> Option<f64> {
    value.as_str()?.parse().ok().filter(|seconds: &f64| seconds.is_finite())
}
