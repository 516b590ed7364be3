//! A part of a clip, or an image, as one scene shows it: filled, never barred, as long as the narration.

use super::framing::Framing;
use super::picture::Picture;
use super::source::Source;
use super::{MediaInfo, Span, fill, motion};
use crate::args::seconds;
use crate::render::{FPS, Format, millis};

/// A clip that is a little too short is slowed by at most this; a shorter one is repeated.
const SLOWEST: f64 = 1.6;
/// However far into a clip one looks, there is a picture left to show, in milliseconds.
const LAST_MS: u64 = 200;

/// What is shown of a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Take<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) info: &'a MediaInfo,
    /// Where it begins in the file.
    pub(super) start_ms: u64,
    /// Which frames of the scene are shown.
    pub(super) span: Span,
    pub(super) framing: Framing,
    pub(super) format: Format,
}

impl Take<'_> {
    /// As it moves.
    pub(super) fn moving(&self) -> Picture {
        let available_ms = self.info.duration_ms.saturating_sub(self.start_ms).max(1);
        let (stretch, past_ms) = (millis(self.span.scene) as f64 / available_ms as f64, millis(self.span.first));
        let (repeat, slow, past_ms) = match stretch {
            ..=1.0 => ("", String::new(), past_ms),
            ..=SLOWEST => ("", format!("{stretch:.4}*"), (past_ms as f64 / stretch) as u64),
            _ => ("-stream_loop -1 ", String::new(), past_ms % available_ms),
        };
        let from_ms = self.start_ms + past_ms.min(available_ms.saturating_sub(LAST_MS));
        let whole = if self.info.interlaced { "bwdif=mode=send_frame:deint=interlaced," } else { "" };
        let (time, rate, picture) = (format!("setpts={slow}(PTS-STARTPTS)"), format!("fps={FPS}"), self.filled());
        // pictures that are left out are not scaled, and none is scaled twice
        let steps = if self.info.frame_rate > FPS { [time, rate, picture] } else { [time, picture, rate] };
        let filters = format!("{whole}{},tpad=stop=-1:stop_mode=clone", steps.join(","));
        Picture {
            input: self.source.input(&format!("-an -sn -dn {}{repeat}{}", self.decoder(), window(from_ms))),
            filters,
            soft: false,
        }
    }

    /// Its first picture, in slow motion; `seed` decides where it goes.
    pub(super) fn still(&self, seed: u32) -> Picture {
        let filters = format!("{},{}", self.filled(), motion::filters(self.span, seed));
        Picture { input: self.source.input(&format!("{}{}", self.decoder(), window(self.start_ms))), filters, soft: false }
    }

    fn filled(&self) -> String {
        fill::filters(self.info, self.framing, self.format)
    }

    /// ffmpeg's own decoders of these do not see what is see-through.
    fn decoder(&self) -> &'static str {
        match self.info.codec.as_str() {
            "vp9" if self.info.colour.alpha => "-c:v libvpx-vp9 ",
            "vp8" if self.info.colour.alpha => "-c:v libvpx ",
            _ => "",
        }
    }
}

/// Where to begin; a file that cannot be wound is at its beginning already.
fn window(from_ms: u64) -> String {
    if from_ms == 0 { String::new() } else { format!("-ss {}", seconds(from_ms)) }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::footage::{Colour, MediaKind};

    fn info(duration_ms: u64) -> MediaInfo {
        MediaInfo {
            kind: MediaKind::Video,
            width: 1920,
            height: 1080,
            duration_ms,
            frame_rate: 25,
            colour: Colour::default(),
            interlaced: false,
            codec: "h264".into(),
        }
    }

    fn taken(info: &MediaInfo, start_ms: u64, framing: Framing) -> (String, Picture) {
        let source = Source::of(Path::new("/a.mp4"));
        let take = Take { source: &source, info, start_ms, span: Span::whole(90), framing, format: Format::Vertical };
        let picture = take.moving();
        (picture.input.as_slice().join(" ".as_ref()).into_string().unwrap(), picture)
    }

    #[test]
    fn a_clip_is_cut_slowed_or_repeated_to_the_narration() {
        let (input, long) = taken(&info(10_000), 1500, Framing::Blur);
        assert!(input.contains("-ss 1.500") && long.filters.starts_with("setpts=(PTS-STARTPTS),"));
        assert!(taken(&info(2500), 0, Framing::Blur).1.filters.starts_with("setpts=1.2000*(PTS-STARTPTS),"));
        let (input, tiny) = taken(&info(1000), 0, Framing::Blur);
        assert!(input.contains("-stream_loop -1") && tiny.filters.starts_with("setpts=(PTS-STARTPTS),"));
    }

    #[test]
    fn what_follows_a_scene_goes_on_where_it_ended() {
        let source = Source::of(Path::new("/a.mp4"));
        let after = |duration_ms| {
            let (info, span) = (info(duration_ms), Span::after(90, 12));
            let take =
                Take { source: &source, info: &info, start_ms: 500, span, framing: Framing::Blur, format: Format::Vertical };
            take.moving().input.as_slice().join(" ".as_ref()).into_string().unwrap()
        };
        assert!(after(10_500).contains("-ss 3.500"));
        assert!(after(3_600).contains("-ss 3.400"), "there is a picture left");
        assert!(after(3_000).contains("-ss 2.800"), "slowed to its end");
        assert!(after(1_800).contains("-ss 0.900"), "repeated");
    }

    #[test]
    fn what_is_not_seen_is_not_scaled() {
        let cut = Framing::Crop { width: 0.3164, height: 1.0, left: 0.2, top: 0.0 };
        let slow = taken(&info(10_000), 0, cut).1.filters;
        let place = |filters: &str, name: &str| filters.find(name).unwrap();
        assert!(place(&slow, "crop=") < place(&slow, "scale=1080:1920") && place(&slow, "scale=") < place(&slow, "fps="));
        let fast = taken(&MediaInfo { frame_rate: 60, ..info(10_000) }, 0, cut).1.filters;
        assert!(place(&fast, "fps=") < place(&fast, "crop="));
        for filters in [slow, fast, taken(&info(10_000), 0, Framing::Blur).1.filters] {
            assert!(!filters.contains("pad=w") && !filters.contains("force_original_aspect_ratio=decrease"), "{filters}");
        }
    }
}
