//! The filters that turn footage into full frames: filled, never barred, as long as the narration.

use std::path::Path;

use super::backdrops::Backdrop;
use super::{Span, motion};
use crate::args::Args;
use crate::render::{FPS, Format};

/// Moving fields are soft: at half the frame rate nobody sees a difference, and every second frame costs nothing.
const FIELD_FPS: u32 = 15;
/// Containers and images that are decoded; none of them can name other files.
pub(crate) const FORMATS: &str =
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,image2,jpeg_pipe,png_pipe,webp_pipe,bmp_pipe,tiff_pipe";
/// Containers of sound alone.
pub(crate) const SOUNDS: &str = "mp3,wav,ogg,flac";
/// A clip that is a little too short is slowed by at most this; a shorter one is repeated.
const SLOWEST: f64 = 1.6;
/// However far into a clip one looks, there is a frame left to show.
const LAST_MS: u64 = 200;

/// Footage as the input of an ffmpeg call and the filters on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    pub(crate) input: Args,
    pub(crate) filters: String,
    /// Whether it is soft enough for the encoder to look less closely.
    pub(crate) soft: bool,
}

/// A generated backdrop.
pub(crate) fn backdrop(backdrop: &Backdrop, seed: u32, span: Span, format: Format) -> Picture {
    let (width, height) = backdrop.size();
    let (shown_width, shown_height) = format.size();
    let field = backdrop.field(seed, f64::from(span.first) / f64::from(FPS));
    let [red, green, blue] = backdrop.colors();
    // a slight turn of the colours, so that two videos do not look alike
    let hue = i64::from(seed % 7) * 7 - 21;
    let source = format!("nullsrc=s={width}x{height}:r={FIELD_FPS},format=gray,geq=lum='{field}'");
    let filters = format!(
        "format=gbrp,lutrgb=r='{red}':g='{green}':b='{blue}',vignette=a=PI/5.5:dither=0,\
         scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,hue=h={hue},\
         scale={shown_width}:{shown_height}:flags=bicubic,setsar=1,fps={FPS}"
    );
    Picture { input: Args::default().words("-f lavfi -i").one(source), filters, soft: true }
}

/// A window of a clip that lasts `available_ms` from its start, for the frames of `span`.
pub(crate) fn clip(path: &Path, start_ms: u64, available_ms: u64, span: Span, format: Format) -> Picture {
    let needed_ms = millis(span.scene);
    let stretch = needed_ms as f64 / available_ms.max(1) as f64;
    let (repeated, slowed) = (stretch > SLOWEST, stretch > 1.0 && stretch <= SLOWEST);
    let slow = if slowed { format!("setpts={stretch:.4}*PTS,") } else { String::new() };
    let past_ms = match millis(span.first) {
        past if repeated => past % available_ms.max(1),
        past if slowed => (past as f64 / stretch) as u64,
        past => past,
    };
    let at_ms = start_ms + past_ms.min(available_ms.saturating_sub(LAST_MS));
    let options = format!("-stream_loop {} -ss {}.{:03}", if repeated { "-1" } else { "0" }, at_ms / 1000, at_ms % 1000);
    let filters = format!("{slow}{},fps={FPS},tpad=stop=-1:stop_mode=clone", fill(format));
    Picture { input: input(path, &options), filters, soft: false }
}

fn millis(frames: u32) -> u64 {
    u64::from(frames) * 1000 / u64::from(FPS)
}

/// A still image in slow motion over the frames of `span`; `seed` decides where it goes.
pub(crate) fn image(path: &Path, span: Span, seed: u32, format: Format) -> Picture {
    let filters = format!("{},{}", fill(format), motion::filters(span, seed));
    Picture { input: input(path, ""), filters, soft: false }
}

/// A person's file: nothing else may be opened through it.
pub(super) fn input(path: &Path, options: &str) -> Args {
    let guard = format!("-protocol_whitelist file -format_whitelist {FORMATS}");
    Args::default().words(&guard).words(options).words("-i").one(path)
}

/// Enlarged or shrunk until it covers the frame, then cut.
fn fill(format: Format) -> String {
    let (width, height) = format.size();
    format!(
        "scale={width}:{height}:force_original_aspect_ratio=increase:flags=bicubic:out_color_matrix=bt709:out_range=tv,\
         crop={width}:{height},setsar=1,format=yuv420p"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clip_is_cut_slowed_or_repeated_to_the_narration_and_never_barred() {
        let path = Path::new("a.mp4");
        let said = |picture: &Picture| picture.input.as_slice().join(" ".as_ref()).into_string().unwrap();
        let long = clip(path, 1500, 10_000, Span::whole(90), Format::Vertical);
        assert!(said(&long).contains("-ss 1.500") && !long.filters.contains("setpts"));
        let short = clip(path, 0, 2500, Span::whole(90), Format::Vertical);
        assert!(short.filters.starts_with("setpts=1.2000*PTS,"));
        let tiny = clip(path, 0, 1000, Span::whole(90), Format::Vertical);
        assert!(said(&tiny).contains("-stream_loop -1") && !tiny.filters.contains("setpts"));
        for picture in [long, short, tiny, image(path, Span::whole(90), 0, Format::Vertical)] {
            assert!(
                picture.filters.contains("increase") && picture.filters.contains("crop=") && !picture.filters.contains("pad=w")
            );
        }
    }

    #[test]
    fn what_follows_a_window_goes_on_where_it_ended() {
        let path = Path::new("a.mp4");
        let after = |available_ms| {
            let picture = clip(path, 500, available_ms, Span::after(90, 12), Format::Vertical);
            picture.input.as_slice().join(" ".as_ref()).into_string().unwrap()
        };
        assert!(after(10_000).contains("-ss 3.500"), "{}", after(10_000));
        assert!(after(3_100).contains("-ss 3.400"), "there is a frame left: {}", after(3_100));
        assert!(after(2_500).contains("-ss 2.800"), "slowed to its end: {}", after(2_500));
        assert!(after(1_300).contains("-ss 0.900"), "repeated: {}", after(1_300));
    }
}
